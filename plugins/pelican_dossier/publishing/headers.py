"""What a page may load and do, and the headers that a host is asked to send along."""

from collections.abc import Mapping
from types import MappingProxyType

HEADERS = "_headers"
"""Where Netlify, Cloudflare Pages and others look for headers; elsewhere the file is an idle one."""
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
"""The Content-Security-Policy: everything comes from the site itself. It stands in every page too, for hosts that send
no headers and for pages opened from files."""
RESPONSE: Mapping[str, str] = MappingProxyType(
    {
        # A page cannot say of itself who may frame it: only the header can.
        "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }
)
"""Header -> value, for every file."""


def headers_file() -> str:
    """The ``_headers`` file: one rule for all paths."""
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in RESPONSE.items())))

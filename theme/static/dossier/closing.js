// Escape closes an opened note or menu, the one around the focus first. Without it, its own line closes it.
"use strict";
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const over = ".more[open], .apparatus details[open]";
  const open = event.target.closest("details[open]") ?? document.querySelector(over);
  if (!open) return;
  const summary = open.querySelector("summary");
  open.open = false;
  summary.focus({ preventScroll: true });
});

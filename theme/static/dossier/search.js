// Shows the search, which needs a script, and loads it when somebody comes to it, not before.
"use strict";
{
  const form = document.querySelector("form.search");
  let loading = null;

  const load = () => {
    loading ??= import("./searching.js").then((search) => search.start(form));
    loading.catch(() => {
      const failed = document.querySelector(".says").content.querySelector(".failed");
      document.querySelector(".count").replaceChildren(...failed.cloneNode(true).childNodes);
    });
    return loading;
  };

  if (location.protocol === "file:") {
    document.querySelector(".from-files").hidden = false;
  } else {
    form.hidden = false;
    form.addEventListener("focusin", load);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      load().then((ask) => ask(), () => {});
    });
    // A link to results.
    if (new URLSearchParams(location.search).has("q")) load();
  }
}

// Shows the search, which needs a script, and loads it when somebody comes to it, not before.
"use strict";
{
  // Its own address: programs that replay an archived site take what is imported for relative to the page.
  const here = document.currentScript.src;
  const form = document.querySelector("form.search");
  const index = document.querySelector(".index");
  let loading = null;

  const say = (which) => {
    const words = document.querySelector(".says").content.querySelector(which);
    document.querySelector(".count").replaceChildren(...words.cloneNode(true).childNodes);
  };
  // Below results the index is folded, so that it does not look like more of them.
  const fold = () => {
    const folded = document.createElement("details");
    folded.className = "index";
    folded.append(document.createElement("summary"));
    folded.firstChild.textContent = index.getAttribute("aria-label");
    index.replaceWith(folded);
    folded.append(index);
    index.className = "";
  };
  // Somebody waits for results: the index would look like them.
  const wait = (then) => {
    index.hidden = true;
    say(".searching");
    load().then(then).then(() => index.className && fold()).catch(() => say(".failed")).finally(() => { index.hidden = false; });
  };

  const load = () => {
    loading ??= import(new URL("searching.js", here)).then((search) => search.start(form));
    loading.catch(() => say(".failed"));
    return loading;
  };

  if (location.protocol === "file:") {
    document.querySelector(".from-files").hidden = false;
  } else {
    form.hidden = false;
    form.addEventListener("focusin", load);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      wait((ask) => ask());
    });
    // A link to results.
    if (new URLSearchParams(location.search).has("q")) wait();
  }
}

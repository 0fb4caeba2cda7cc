// Cuts the timeline down on the spot. Without it, the same links lead to pages of their own.
"use strict";
const box = document.querySelector(".filters[data-on-the-spot]");
const showing = document.querySelector(".showing");

function show(link) {
  for (const entry of document.querySelectorAll(".timeline > li")) {
    const held = link ? entry.dataset[link.dataset.by].split(" ") : [];
    entry.hidden = Boolean(link) && !held.includes(link.dataset.id);
  }
  for (const stretch of document.querySelectorAll("section.year, .month")) {
    stretch.hidden = !stretch.querySelector(".timeline > li:not([hidden])");
  }
  for (const other of box.querySelectorAll("a")) {
    if (other === link) other.setAttribute("aria-current", "true");
    else other.removeAttribute("aria-current");
  }
  showing.hidden = !link;
}

if (box && showing) {
  box.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-by]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link);
  });
  showing.addEventListener("click", (event) => {
    event.preventDefault();
    show(null);
  });
  // An address that leads to an entry must find it.
  addEventListener("hashchange", () => show(null));
}

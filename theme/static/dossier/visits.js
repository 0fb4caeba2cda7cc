// Marks what is new since the reader last looked at what changed. It is remembered in this browser and sent nowhere.
"use strict";
const list = document.querySelector("[data-newest]");

function remembered(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    return localStorage.getItem(key);
  } catch {
    return null; // the browser keeps nothing; then nothing is marked
  }
}

if (list) {
  const page = new URL(list.dataset.seen, location.href).pathname;
  const key = `seen ${page}`;
  const { newest } = list.dataset;
  const seen = remembered(key);
  const places = [...list.querySelectorAll(":scope > section")];
  if (seen && seen !== newest) {
    const last = places.findIndex((place) => place.id === seen);
    const fresh = last < 0 ? places : places.slice(0, last);
    for (const place of fresh.length ? fresh : [list]) place.querySelector(".unseen").hidden = false;
  }
  if (!seen || page === location.pathname) remembered(key, newest);
}

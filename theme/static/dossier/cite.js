// Copies a citation. Without it, the line is there to be selected.
"use strict";
if (navigator.clipboard) {
  for (const button of document.querySelectorAll(".copy")) button.hidden = false;
  addEventListener("click", async (event) => {
    const button = event.target.closest(".copy");
    if (!button) return;
    await navigator.clipboard.writeText(button.parentElement.querySelector("span").textContent);
    button.textContent = button.dataset.copied;
  });
}

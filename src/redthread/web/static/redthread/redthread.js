// Small helps for those who have JavaScript; every page works without.
"use strict";

document.querySelectorAll("[data-copy]").forEach((button) => {
  button.hidden = !navigator.clipboard;
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  navigator.clipboard.writeText(source.innerText).then(() => {
    button.textContent = button.dataset.copied;
  });
});

document.getElementById("error-summary")?.focus();

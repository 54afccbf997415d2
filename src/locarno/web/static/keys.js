// Keys for the pages of review. Without this module all of it works by buttons and fields.

const page = document;
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
const STORED = "locarno-keys";

// ---- keys: each presses the button that bears it; once one is pressed, the page is left and hears no more

const toggle = page.querySelector(".keys");
const wanted = toggle.querySelector("input");
wanted.checked = localStorage.getItem(STORED) !== "off";
wanted.addEventListener("change", () => {
  localStorage.setItem(STORED, wanted.checked ? "on" : "off");
  showKeys();
});
toggle.hidden = false;
showKeys();

function showKeys() {
  page.body.classList.toggle("keys-off", !wanted.checked);
}

let leaving = false;
for (const form of page.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", event => {
    if (leaving) event.preventDefault();
    leaving = true;
  });
}
addEventListener("pageshow", () => { leaving = false; });

page.addEventListener("keydown", event => {
  if (event.key === "Escape" && event.target.matches(TYPING)) event.target.blur();
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
  if (leaving || !wanted.checked || event.target.matches(TYPING)) return;
  const button = page.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

for (const opener of page.querySelectorAll("[data-opens]")) {
  opener.addEventListener("click", event => {
    event.preventDefault();
    const opened = page.getElementById(opener.dataset.opens);
    opened.open = true;
    opened.scrollIntoView({ block: "start" });
    opened.querySelector("input:not([type=hidden])").focus({ preventScroll: true });
  });
}
const asked = location.hash && page.getElementById(location.hash.slice(1));
if (asked instanceof HTMLDetailsElement) asked.open = true;

// Selections on the page of one statement. Without this module all of it works by fields.

const page = document;

// ---- selections: from the text to places in it, counted in code points as the ledger counts

const words = page.getElementById("words");
const picker = page.getElementById("picker");
const told = picker.querySelector("[role=status]");
const more = page.getElementById("more");
page.querySelector(".picking").hidden = false;

page.addEventListener("selectionchange", () => {
  if (selected()) picker.hidden = false;
});

for (const button of picker.querySelectorAll("[data-pick]")) {
  button.addEventListener("pointerdown", event => event.preventDefault()); // the selection stays
  button.addEventListener("click", () => pick(button.dataset.pick, button.textContent));
}

function pick(name, meaning) {
  const found = selected();
  if (!found) {
    told.textContent = "First select words in the text.";
    return;
  }
  const place = page.getElementById(`place-${name}`);
  const spans = place.querySelector("input[type=hidden]");
  const shown = place.querySelector(".picked");
  const before = more.checked ? spans.value || place.dataset.there : "";
  const parts = more.checked ? [...shown.querySelectorAll("q")].map(one => one.textContent) : [];
  spans.value = [...(before ? [before] : []), `${found.start}-${found.end}`].join(",");
  shown.replaceChildren(...[...parts, found.text].map(quoted));
  for (const other of place.querySelectorAll(".fields input")) {
    if (other.type === "checkbox") other.checked = false;
    else other.value = "";
  }
  page.getElementById("correct").open = true;
  told.textContent = `${meaning}: “${found.text}”. Save the correction below.`;
}

for (const place of page.querySelectorAll(".place")) {
  const shown = place.querySelector(".picked");
  const before = [...shown.childNodes].map(node => node.cloneNode(true));
  place.closest("form").addEventListener("reset", () => {
    place.querySelector("input[type=hidden]").value = "";
    shown.replaceChildren(...before.map(node => node.cloneNode(true)));
    told.textContent = "";
  });
}

function quoted(text) {
  const node = page.createElement("q");
  node.textContent = text;
  return node;
}

// The selected stretch of the text without blanks at its ends, or nothing.
function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.commonAncestorContainer)) return null;
  let first = null, end = null, text = "";
  for (const { node, start, length } of stretches()) {
    if (!range.intersectsNode(node)) continue;
    const signs = node.nodeType === Node.TEXT_NODE ? [...node.data] : null;
    const from = node === range.startContainer && signs ? [...node.data.slice(0, range.startOffset)].length : 0;
    const to = node === range.endContainer && signs ? [...node.data.slice(0, range.endOffset)].length : length;
    if (from >= to) continue;
    const part = signs ? signs.slice(from, to).join("") : "\ufffd";
    if (first === null) {
      if (!part.trim()) continue;
      first = start + from + [...part].length - [...part.trimStart()].length;
    }
    if (part.trim()) end = start + from + [...part.trimEnd()].length;
    text += text && start + from > end ? ` ${part}` : part;
  }
  return first === null ? null : { start: first, end, text: text.replace(/\s+/g, " ").trim() };
}

// Every stretch of text with where it begins; a control character that is shown by its number is one code point.
function* stretches() {
  for (const piece of words.querySelectorAll("[data-start]")) {
    let start = Number(piece.dataset.start);
    for (const node of piece.childNodes) {
      const length = node.nodeType === Node.TEXT_NODE ? [...node.data].length : 1;
      yield { node, start, length };
      start += length;
    }
  }
}

"use strict";
// Whoever tries something stays where they are: the answer comes in place of the old
// one (htmx does that), what was open stays open, and what has the focus stays where
// it was on the screen. Who comes back finds what they tried. Nothing here is needed:
// forms work without it.
(() => {
  const live = () => document.querySelector("form[hx-post]");
  const named = (id) => document.getElementById(id);
  const top = (id) => named(id).getBoundingClientRect().top;
  let opened = [];
  let place = null;

  // What somebody tries: the fields that they see, by name and value.
  const tried = (form) =>
    [...form.elements]
      .filter((one) => one.name && one.type !== "hidden")
      .filter((one) => one.type !== "checkbox" || one.checked)
      .map((one) => [one.name, one.value]);

  // What they said before they tried anything, as a number that tells it from others.
  const said = (form) =>
    [...form.querySelector("[name=me]").value].reduce(
      (sum, letter) => (sum * 31 + letter.codePointAt(0)) | 0,
      7,
    );

  const tryAgain = (form, pairs) => {
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = false;
    for (const [name, value] of pairs) {
      const boxes = [...form.querySelectorAll("input[type=checkbox]")];
      const box = boxes.find((one) => one.name === name && one.value === value);
      const other = form.querySelector(`[name="${name}"]:not([type=checkbox])`);
      if (box) box.checked = true;
      else if (other) other.value = value;
      else form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    htmx.trigger(form, "submit");
  };

  document.addEventListener("htmx:beforeSwap", () => {
    opened = [...document.querySelectorAll("details[open][id]")].map((one) => one.id);
    const id = document.activeElement && document.activeElement.id;
    place = id ? { id, top: top(id) } : null;
    // For as long as the tab is open: nothing else can stand in the history of a page
    // that a form was sent for.
    const form = live();
    const kept = form && { said: said(form), tried: tried(form) };
    if (kept) sessionStorage.setItem("tried", JSON.stringify(kept));
  });

  document.addEventListener("htmx:afterSettle", () => {
    for (const id of opened) if (named(id)) named(id).open = true;
    if (!place || !named(place.id)) return;
    named(place.id).focus({ preventScroll: true });
    window.scrollBy({ top: top(place.id) - place.top, behavior: "instant" });
  });

  document.addEventListener("DOMContentLoaded", () => {
    const [way] = performance.getEntriesByType("navigation");
    const kept = JSON.parse(sessionStorage.getItem("tried"));
    if (!kept || !live() || !way || way.type !== "back_forward") return;
    if (kept.said === said(live())) tryAgain(live(), kept.tried);
  });
})();

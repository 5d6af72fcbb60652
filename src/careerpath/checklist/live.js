"use strict";
(() => {
  const { id, title, language, format, graph, most, texts } = JSON.parse(
    document.getElementById("checklist").textContent
  );
  const KEY = `careerpath:${id}`;
  const LONGEST = 1000;
  const rows = new Map();

  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const fill = (text, values) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // What is there: each box as the page shows it, with what a trainer adds to it.
  const field = (kind, name, label) => {
    const input = make("input", { type: kind });
    if (kind === "text") input.maxLength = LONGEST;
    input.setAttribute("aria-label", label);
    return [make("label", { className: name }, `${texts[name]} `, input), input];
  };
  document.querySelectorAll(".boxes > li").forEach((item, number) => {
    const self = item.querySelector("input");
    const code = item.querySelector(".code").textContent;
    const skill = item.closest(".body").parentElement.querySelector("b");
    skill.id ||= `skill-${number}`;
    self.setAttribute("aria-describedby", skill.id);
    self.disabled = false;
    const fields = { self };
    const line = make("div", { className: "fields" });
    const kinds = { trainer: "checkbox", date: "date", evidence: "text", initials: "text" };
    for (const [name, kind] of Object.entries(kinds)) {
      const [label, input] = field(kind, name, `${texts[name]} ${skill.textContent}, ${code}`);
      fields[name] = input;
      line.append(label);
    }
    item.append(line);
    rows.set(code, fields);
  });

  // Progress, and what there is to press.
  const bar = make("progress", { max: rows.size || 1, value: 0 });
  const count = make("output");
  const said = make("p", { className: "note" });
  said.setAttribute("role", "status");
  bar.setAttribute("aria-label", texts.progress);
  const button = (name, press) => {
    const made = make("button", { type: "button", id: name }, texts[name]);
    made.addEventListener("click", press);
    return made;
  };
  const chooser = make("input", { type: "file", id: "load", accept: ".json,application/json" });
  const tools = make(
    "section", { className: "tools" }, bar, count,
    make("div", {}, button("save", save),
      make("label", { className: "button" }, chooser, texts.load),
      button("print", () => window.print()), button("clear", clear)), said);
  tools.setAttribute("aria-label", texts.progress);
  document.querySelector("h1").after(tools);

  function show() {
    const ticked = (name) => [...rows.values()].filter((row) => row[name].checked).length;
    for (const { date } of rows.values()) date.classList.toggle("empty", !date.value);
    bar.value = ticked("self");
    count.textContent = fill(texts.count, {
      ticked: ticked("self"), all: rows.size, seen: ticked("trainer"),
    });
  }

  function answers() {
    const found = {};
    for (const [code, fields] of rows) {
      const given = {};
      for (const [name, input] of Object.entries(fields)) {
        const value = input.type === "checkbox" ? input.checked : input.value.trim();
        if (value) given[name] = value;
      }
      if (Object.keys(given).length) found[code] = given;
    }
    return { format, graph, checklist: title, language, answers: found };
  }

  // What another file may hold is not trusted: only boxes of this page, only plain values.
  function take(content) {
    if (content?.format !== format || typeof content.answers !== "object") return null;
    let others = 0;
    for (const [code, given] of Object.entries(content.answers ?? {})) {
      const fields = rows.get(code);
      if (!fields || typeof given !== "object" || given === null) {
        others += 1;
        continue;
      }
      for (const [name, input] of Object.entries(fields)) {
        if (input.type === "checkbox") input.checked = given[name] === true;
        else input.value = typeof given[name] === "string" ? given[name].slice(0, LONGEST) : "";
      }
    }
    return others;
  }

  function keep() {
    show();
    try {
      localStorage.setItem(KEY, JSON.stringify(answers()));
      return true;
    } catch {
      said.textContent = texts.unkept;
      return false;
    }
  }

  function save() {
    const text = `${JSON.stringify(answers(), null, 2)}\n`;
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    make("a", { href: url, download: texts.file }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    said.textContent = fill(texts.saved, { file: texts.file });
  }

  async function load() {
    const [file] = chooser.files;
    let others = null;
    if (file && file.size <= most) {
      try {
        others = take(JSON.parse(await file.text()));
      } catch {
        others = null;
      }
    }
    chooser.value = "";
    if (others === null) said.textContent = texts.unread;
    else if (keep()) said.textContent = fill(others ? texts.partly : texts.loaded, { others });
  }

  function clear() {
    if (!window.confirm(texts.sure)) return;
    for (const fields of rows.values()) {
      for (const input of Object.values(fields)) {
        input.checked = false;
        if (input.type !== "checkbox") input.value = "";
      }
    }
    if (keep()) said.textContent = texts.cleared;
  }

  document.addEventListener("input", (event) => {
    if (event.target !== chooser && keep()) said.textContent = texts.kept;
  });
  chooser.addEventListener("change", load);
  try {
    take(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    said.textContent = texts.unkept;
  }
  show();
})();

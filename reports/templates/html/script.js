"use strict";
// The report can be read without this. It searches, filters, opens what is linked to or printed, and keeps the place
// in the text when the language changes.
(() => {
  const editions = [...document.querySelectorAll(".edition")];
  const choices = [...document.querySelectorAll('input[name="language"]')];

  // Search and filter
  for (const edition of editions) {
    const finder = edition.querySelector(".finder");
    const [search, filter, found] = ["input", "select", "output"].map((name) => finder.querySelector(name));
    const items = [...edition.querySelectorAll(".item")];
    let texts;
    const apply = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const [kind, value] = filter.value.split(":");
      texts ??= items.map((item) => item.textContent.toLowerCase());
      let count = 0;
      items.forEach((item, index) => {
        const fits = words.every((word) => texts[index].includes(word))
          && (!kind || (kind === "level" ? item.dataset.level === value : item.dataset.marks.split(" ").includes(value)));
        item.hidden = !fits;
        if (fits) count += 1;
      });
      const isActive = words.length > 0 || Boolean(kind);
      edition.classList.toggle("is-filtered", isActive);
      if (isActive) edition.querySelector("main").scrollIntoView({ block: "start" });
      found.textContent = !isActive ? ""
        : count === 0 ? found.dataset.none
        : found.dataset.text.replace("{n}", count).replace("{all}", items.length);
    };
    finder.hidden = false;
    search.addEventListener("input", apply);
    search.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      items.find((item) => !item.hidden)?.scrollIntoView({ block: "start" });
    });
    filter.addEventListener("change", apply);
  }

  // Places
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const language = choices.find((choice) => target.closest(".edition")?.id === choice.value);
    if (language && !language.checked) {
      language.checked = true;
      follow(language);
    }
    target.querySelector(":scope > details")?.setAttribute("open", "");
    for (let outer = target.closest("details"); outer; outer = outer.parentElement.closest("details")) outer.open = true;
    target.scrollIntoView({ block: "start" });
  };

  // Languages
  const follow = (choice) => {
    document.documentElement.lang = choice.dataset.tag;
    document.title = choice.dataset.title;
  };
  const firstInView = (edition) =>
    [...edition.querySelectorAll("[id]")].find((element) => element.getBoundingClientRect().bottom > 80 && element.closest("main"));
  let shown = choices.find((choice) => choice.checked)?.value;
  let place = null;
  const remember = () => {
    const edition = shown && document.getElementById(shown);
    place = edition ? firstInView(edition)?.id.slice(shown.length) : null;
  };
  for (const choice of choices) {
    document.querySelector(`label[for="${choice.id}"]`).addEventListener("pointerdown", remember);
    choice.addEventListener("keydown", remember);
    choice.addEventListener("change", () => {
      const open = [...document.querySelectorAll(`#${shown} .item > details[open]`)].map((details) => details.parentElement.id.slice(shown.length));
      shown = choice.value;
      follow(choice);
      for (const id of open) document.getElementById(shown + id)?.querySelector("details").setAttribute("open", "");
      if (place) document.getElementById(shown + place)?.scrollIntoView({ block: "start" });
    });
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  // Print
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open]):not(.alternative)")];
    for (const details of closed) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
  });
})();

// Compares a file that the reader has with those that were published. The file stays in the browser.

"use strict";

(() => {
  const section = document.getElementById("check");
  const drop = section.querySelector(".drop");
  const verdict = section.querySelector(".verdict");
  const own = [...section.querySelectorAll("[data-sha256]")].map((code) => code.textContent);

  async function sumOf(file) {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // The sums of the whole site are fetched only when the file is not one of this page. They come as a script, for a
  // page that was opened from a disk may read nothing else.
  function allSums() {
    return new Promise((resolve, reject) => {
      if (window.qujatSums) {
        resolve(window.qujatSums);
        return;
      }
      const script = document.createElement("script");
      script.src = `${section.dataset.root}assets/sums.js`;
      script.onload = () => resolve(window.qujatSums);
      script.onerror = () => reject(new Error("no sums"));
      document.head.append(script);
    });
  }

  function say(text, outcome, paper) {
    verdict.dataset.outcome = outcome;
    verdict.textContent = text;
    if (!paper) return;
    const link = document.createElement("a");
    link.href = section.dataset.root + paper.href;
    link.textContent = paper.title;
    verdict.append(" ", link);
  }

  async function compare(file) {
    const sum = await sumOf(file);
    if (own.includes(sum)) {
      say(section.dataset.same, "same");
      return;
    }
    const paper = (await allSums())[sum];
    if (paper && isInAnotherLanguage(paper)) say(section.dataset.language, "language", paper);
    else if (paper) say(section.dataset.other, "other", paper);
    else say(section.dataset.differs, "differs");
  }

  // The switch of languages knows the pages of this very paper.
  function isInAnotherLanguage(paper) {
    const place = new URL(section.dataset.root + paper.href, location).href;
    return [...document.querySelectorAll(".languages a")].some((link) => link.href === place);
  }

  // What cannot be read, and a page that is not safe enough for `crypto.subtle`, is said and never taken for a verdict.
  function check(file) {
    if (!file) return;
    compare(file).catch(() => say(section.dataset.unable, "unable"));
  }

  drop.hidden = false;
  section.querySelector("input").addEventListener("change", (event) => check(event.target.files[0]));
  section.addEventListener("dragover", (event) => event.preventDefault());
  section.addEventListener("drop", (event) => {
    event.preventDefault();
    check(event.dataTransfer.files[0]);
  });
})();

// Large type, high contrast, and the menu. Without this script the style sheet follows the two boxes on each page by itself; with
// it the choice is remembered for all pages.

"use strict";

(() => {
  const CHOICES = ["large", "contrast"];
  const KEY = "qujat-view-";

  // A browser may forbid a page to remember anything; then the choice holds on this page only.
  function remembered(choice) {
    try {
      return localStorage.getItem(KEY + choice) === "yes";
    } catch {
      return false;
    }
  }

  function remember(choice, isChosen) {
    try {
      localStorage.setItem(KEY + choice, isChosen ? "yes" : "no");
    } catch {
      // Nothing to be done.
    }
  }

  function show(choice, isChosen) {
    document.documentElement.classList.toggle(choice, isChosen);
  }

  function follow(choice) {
    const box = document.getElementById(choice);
    if (!box) return;
    box.checked = remembered(choice);
    box.addEventListener("change", () => {
      show(choice, box.checked);
      remember(choice, box.checked);
    });
  }

  // On a telephone the menu stands folded; on a wide screen it is always open.
  function foldMenu() {
    const menu = document.querySelector(".fold");
    if (!menu) return;
    const narrow = matchMedia("(max-width: 56rem)");
    const follow = () => { menu.open = !narrow.matches; };
    narrow.addEventListener("change", follow);
    follow();
  }

  // Before the page is drawn, so that it does not change before the reader's eyes.
  CHOICES.forEach((choice) => show(choice, remembered(choice)));
  document.addEventListener("DOMContentLoaded", () => {
    CHOICES.forEach(follow);
    foldMenu();
  });
})();

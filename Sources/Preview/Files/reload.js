// Asks once a second whether the site was built anew, and loads the page again where it was. Nothing is held open:
// a browser keeps six connections to a server, and each page that waited on one would take one away.
(() => {
  "use strict";
  const shown = document.currentScript.dataset.build;
  let timer;

  async function look() {
    clearTimeout(timer);
    if (document.visibilityState === "visible") {
      try {
        const answer = await fetch("/.minutebook/build", { cache: "no-store" });
        if (answer.ok && (await answer.text()).trim() !== shown) {
          location.reload();
          return;
        }
      } catch {
        // The preview has ended, or begins again.
      }
    }
    timer = setTimeout(look, 1000);
  }

  document.addEventListener("visibilitychange", look);
  timer = setTimeout(look, 1000);
})();

// Sets the reader's theme and language before anything is drawn. Keys are those of src/app/preferences.svelte.ts.
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage can be forbidden; the page then follows the system
    }
  };
  var dark = matchMedia('(prefers-color-scheme: dark)').matches;
  var theme = read('sluice.theme');
  root.dataset.theme =
    theme === 'light' || theme === 'dark' || theme === 'projector' ? theme : dark ? 'dark' : 'light';
  root.dataset.motion = read('sluice.motion') || 'auto';
  var language = read('sluice.language') || (navigator.language.toLowerCase().indexOf('zh') === 0 ? 'zh' : 'en');
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
})();

(function (root, storage) {
  root.dataset.script = '';
  var forget = /(?:^|; )gongkai-forget=([\w-]*)/.exec(document.cookie);
  if (forget) {
    for (var i = storage.length; i--;) {
      var key = storage.key(i);
      if (key.indexOf('gongkai.unsent.' + forget[1]) === 0) storage.removeItem(key);
    }
    document.cookie = 'gongkai-forget=; Path=/; Max-Age=0';
  }
  // gloo-storage writes values as JSON.
  function stored(name) { try { return JSON.parse(storage.getItem('gongkai.' + name)); } catch (e) { return null; } }
  var query = new URLSearchParams(location.search);
  var theme = query.get('theme') || stored('theme'), size = query.get('size') || stored('size');
  if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  if (size === 'large') root.dataset.size = size;
  // A query alone stays on this site whatever the path looks like.
  if (stored('lang') === 'en' && !query.has('lang')) {
    query.set('lang', 'en');
    location.replace('?' + query + location.hash);
  }
})(document.documentElement, window.localStorage);

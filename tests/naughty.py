"""Words that break programs: markup, scripts, templates, formats, directions, signs.

Made by rule after the families of the Big List of Naughty Strings (Max Woolf, MIT licence,
https://github.com/minimaxir/big-list-of-naughty-strings), spelt anew, with what reaches for the network beside them.
"""

from __future__ import annotations

#: Signs that browsers once skipped in front of or inside names and schemes.
_SIGNS = [*map(chr, range(1, 33)), "\x7f", "\x85", "\xa0", "\u1680", "\u180e", *map(chr, range(0x2000, 0x200C))]
_SIGNS += ["\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "/", '"', "'", ":", "\\", ";", "+", "!", "~"]
_AROUND = (
    "<script{0}type=text/javascript>alert(1)</script>",
    "\"`'><script>{0}alert(1)</script>",
    "`\"'><img src=x:x {0}onerror=alert(1)>",
    '<img{0}src=x onerror="alert(1)">',
    '<img src{0}=x onerror={0}"alert(1)">',
    '<a href="{0}javascript:alert(1)" autofocus>x</a>',
    '<a href="javascript{0}:alert(1)">x</a>',
    'ABC<div style="x:{0}expression(alert(1))">DEF',
)
_SCRIPTS = (
    "<script>alert(123)</script>",
    "&lt;script&gt;alert(&#39;123&#39;);&lt;/script&gt;",
    "<img src=x onerror=alert(123) />",
    "<svg><script>123<1>alert(123)</script>",
    "<svg/onload=alert(1)>",
    '"><script>alert(123)</script>',
    "'><script>alert(123)</script>",
    "</script><script>alert(123)</script>",
    "</style></title></textarea></main><script>alert(1)</script>",
    "< / script >< script >alert(123)< / script >",
    '" onfocus=JaVaSCript:alert(123) autofocus x="',
    "' onfocus=alert(123) autofocus x='",
    "＜script＞alert(123)＜/script＞",
    "<sc<script>ript>alert(123)</sc</script>ript>",
    "--><script>alert(123)</script>",
    "<!--<script>",
    "]]><script>alert(1)</script>",
    '";alert(123);t="',
    "';alert(123);t='",
    "\\u0022;alert(1)//",
    "\\\";alert('XSS');//",
    "javascript:alert(123)",
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<body onload=alert(1)>",
    "<button form=answer formaction=javascript:alert(1)>x</button>",
    "<form id=answer><input name=decision></form>",
    "<a id=form-data></a><b id=state name=state>",
    "<plaintext>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<xmp><script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
)
_NETWORK = (
    "<img src=https://evil.example/a.png>",
    "<link rel=stylesheet href=//evil.example/a.css>",
    "<link rel=prefetch href=https://evil.example/b>",
    '<meta http-equiv=refresh content="0;url=https://evil.example/">',
    "<base href=https://evil.example/>",
    "<script src=https://evil.example/a.js></script>",
    "<iframe src=https://evil.example/></iframe>",
    "<object data=https://evil.example/></object>",
    "<video src=https://evil.example/a.mp4 autoplay></video>",
    "<style>@import 'https://evil.example/a.css';</style>",
    "<div style=\"background:url('https://evil.example/a.png')\">",
    "<svg><image href=https://evil.example/a.svg /></svg>",
    "<form action=https://evil.example/><input type=submit></form>",
    "url(https://evil.example/a.png)",
    "https://evil.example/ www.evil.example mailto:a@evil.example",
)
_PLAIN = (
    "undefined null NULL (null) nil true False None NaN Infinity -Infinity hasOwnProperty constructor __proto__",
    "1E+02 0x0 -0 1/0 1,000.00 1'000.00 999999999999999999999999999999 2.2250738585072011e-308",
    ",./;'[]\\-=",
    '<>?:"{}|_+',
    "!@#$%^&*()`~",
    "Ω≈ç√∫˜µ≤≥÷ åß∂ƒ©˙∆˚¬…æ œ∑´®†¥¨ˆøπ“‘",
    "⁰⁴⁵₀₁₂ ด้้้้้็็็็็้้้้้็็็็็้้้้้้้้",
    "'\"''''\"\"'\"'\"''''\"",
    "田中さんにあげて下さい 部落格 사회과학원 𠜎𠜱𠝹𠱓",
    "( ͡° ͜ʖ ͡°) ヽ༼ຈل͜ຈ༽ﾉ 👩🏽‍🚀 ❤️ 0️⃣ 🇺🇸🇷🇺🇸 🇩🇪",
    "١٢٣ ثم نفس سقطت בְּרֵאשִׁית, בָּרָא ﷽",
    "\u202etest\u202c \u2066test\u2069 \u200ftest\u200e \u2060test",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035aa\u0321\u034alg\u0322o\u0352",
    "𝐓𝐡𝐞 𝕢𝕦𝕚𝕔𝕜 Ｔｈｅ ⒯⒣⒠ ˙ɐnbᴉlɐ",
    "1;DROP TABLE users-- ' OR 1=1 -- %_",
    '$(touch x) `touch x` @{[system "touch x"]} ; echo --version',
    '<?xml version="1.0"?><!DOCTYPE foo [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><foo>&xxe;</foo>',
    "{{7*7}} {% include 'x' %} {# x #} ${7*7} #{7*7} %d %s {0} %*.*s {decision} {n} {file}",
    "../../../../../../etc/passwd%00 C:\\CON NUL LPT1 CLOCK$",
    "() { 0; }; touch x; <<< %s(un='%s') = %u",
    "\x1b[31mred\x1b[0m\x07\x08\x0c\x0b\x00",
    "Powerلُلُصّبُلُلصّبُررً ॣ ॣh ॣ ॣ冗",
    "a" * 3000,
    "\ud800 \udfff half",
    "\ufffe\uffff\U0010ffff",
    "line\nline\r\nline\rline\u2028line\u2029line\ttab",
    " \u00a0\u3000 ",
    "[[ANSWER]] ABCDEFGH [[/ANSWER]]",
)

#: All of them, without repetition.
NAUGHTY: tuple[str, ...] = tuple(
    dict.fromkeys([*(form.format(sign) for form in _AROUND for sign in _SIGNS), *_SCRIPTS, *_NETWORK, *_PLAIN])
)

"""Top-level domains by which a link without https:// is recognised: all country codes and the usual generic ones.

Source: IANA root zone database, https://www.iana.org/domains/root/db. Endings that are also endings of files ("py",
"md", "sh", "rs", "zip", "mov") are left out on purpose: in a post they are file names.
"""

_COUNTRIES = """
ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg
ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh
gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr
kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng
ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw qa re ro ru rw sa sb sc sd se sg si sj sk sl sm sn so sr
ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt
za zm zw
"""
_GENERIC = """
com org net info biz name pro edu gov mil int aero asia cat coop jobs mobi museum post tel travel xxx
academy agency app art bayern berlin bio blog build business cafe care careers center chat church city clinic cloud club
coach codes community company consulting cool dance design dev digital earth eco education energy engineering events
expert family farm fashion finance fitness foundation fun fund fyi gallery games gmbh green group guide hamburg haus
health help house immo institute jetzt kaufen koeln cologne lab land law legal life link live lol love ltd management
market marketing media money new news nrw one online page partners party photo photos pictures plus press productions
read reisen rocks ruhr saarland school schule science services shop show site social software solutions space sport
store studio support sustainable swiss systems team tech technology tips tirol today tools top tours training
university vegan versicherung video vip vision voting web website wien wiki work works world xyz zone
"""

TOP_LEVEL = frozenset((_COUNTRIES + _GENERIC).split())

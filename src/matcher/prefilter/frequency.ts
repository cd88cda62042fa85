/**
 * How often trigrams (three printable bytes, in lower case) occur in ordinary files: those at `n` 2^n to 2^(n+1)
 * times in a megabyte, all others less often. Counted in the image of the benchmark (Debian, Python and npm
 * packages). Only the speed of the prefilter depends on it.
 */
const TRIGRAMS: Readonly<Record<number, string>> = {
  6:
    '  \'  -  ]  f  l  m  n  o  p  v != "" "% "a "c "e "n "o "p && +  -  -- 0  0, 10 :  </ <c <u [] \\" ab ad am' +
    ' ap at au aw ba bo bu cr cu el ev fa gr he im ke mi mu ni ob ou pe q  ra ru sa sc sh ti ui up ve vi vo wa' +
    ' we {  {} | != "co"de"li"ma#  ###$ h$0h$ph%s && \', () ) =* t, ", \', 1, _, d, e, f, i, n, o, p, r,"m,\\n,ia' +
    '-in.  . t....00.co.re.st.ty/* /co/li0.00010060200430640x12, 3, :  : %: (: [: a:{}</c<co= n= s>;<>;i>>2>th' +
    '_de_fi_li_ma_na_pa_re_st_ty_zna ca saaeaaiac,ad adeae,agsakealeampanaaniannansanyapiarcardariarmaryashask' +
    'atsauaautaveawaay azobacbinbitblobolboobrabrebsdbufbuiby bytcaccapccecencepchiciack ckackecloclucolcopcor' +
    'ct cted "d bd cd fd od sd wd$ d$(d$0d$@d$hd$pd, darddrdeddepdetdevdexdiadifditdowdreds e #e be ge ue ve w' +
    'e) e. e> eacealeaneaseckeclecued"ed.ed_edeediee eenef efaefeegeegieinel elaeldelielsemaemoen"en_eneengepa' +
    'epoeprer(er.er_erfermeroes"et_etaetietretseview excexeexif (f afacfaifalfauff.ffefffficfixflaflofreg tg",' +
    'gergesghtgidgingitgragregrogs gstgthgumgurh thavheahechinhodhouhrehttiaaialianiatibeibuic ichid"iedielier' +
    'iesif(ifyiguil ildiliilliltimaimiin_incinkinuinviptis.iseisiissit_itskagkerkg kinl (lablaglanlbald le.le_' +
    'lecledlemlerlf.lidllallellologlonlteltiltsludmacmaimakmalmapmarmasmazmbomermismitmmamonmormulmusn bn cn e' +
    'n fn mn on rn wn",n, n: nabnatnc nclncondandondsnesnetng"ngsngtngunilninnlynnennono nonns_nsinulnvao ao s' +
    'o toadoatodioffoidoldoleoliolloluomaon(on:on_onaondongonionloolootoriorkorsoryoseosioteothouloupow ownp> ' +
    'p>tpaspdapoipolppepplptrquar "r =r cr dr er ir mr or sr":r: rairalraprayrchrd relremrevrfargergsrguriaric' +
    'rierigriprmirnarnsrolronrooroprotrr rrarrers rstrtertirtsrtyruerunrverviry s =s cs ds ms ns ps rs ss ws",' +
    's. s0_sagscosd-seesensessgisgsshositsizsocsolsonspasplsrcss ssassost"st_stdstssupsymsynt =t bt dt et ft m' +
    't pt rt wt",t$ t) t32t64t: ta tactaltastectegthrtiatiftittivtomtoptr tryts.ttittottpttrty u04u06ualuatubl' +
    'udeuffuiluldumbuniupduppur urauriurrushusiut"utivauvedvicvoiwarwavwhewhiwidwinwriwsexcexprxtey ay tystyte' +
    'zer{"s{"t}},}}}',
  7:
    '  #  =  a  c  d  e  i  r  s  t  { "i "l "m "r %s // := == => __ ac al as by ch cl da di do en er fr fu ge' +
    ' ha id it la le lo me mo na ne nu on op or po si so sp su sy ta te tr ty un wh yo", ",""<p"do"in"lo"me"re' +
    '"st"},), , a, c, s, t,ca,ea.<//**/p>0, 00200\\0\\x0x01, : 0:"<:"s:= :{"</p<p><u0= 0== ====> ?: []a\\\\u\\a]\\n ' +
    '\\x0]a\\]a^^a__co_ina\\aa]aa^aaaaaacaccaceachactaddailainal alsamaancantappar arnarrarsartas astatcathatoatt' +
    'atuaulavaawsbasbe bjebutcaacancasch chacifclacoucrecrictoctucumcurd ad id td":de de>decdeldenderdesdindir' +
    'disdule =e de ee fe le me ne oe pe re",e: e;ieaaeadeareateciecoefieleelfembemeempenaencensepter"eriernert' +
    'erves.esceseesoespesuet ethetteveferfiefigfinfrog sge genhanharhashathenhericaiceid ifiighimpinainfiniinp' +
    'it itiityiveizejeckenkeylarlaslatlealenlesletlibliclitloalowlsely manmaxme"mesmetminmovmplmpomsgn  n an i' +
    'n snalnctndine nednernewnexnfinfongenitnnanodnpuns nsentrntsnumobjockocuoduoinokeom ommompon.onfonnoptord' +
    'ostou ounovep>"pacpe pecpenpespkgplaplepliponpospriquir ar tr, racramranrcere"re;recreerefregrepribritrma' +
    'romrours"rsersirt rucs fs is os, s: scascrsecsedselsigsinsouspespossessistestistosubsulsyst at ct it ot s' +
    't":t, tabtagtaitantemtentexth thathotictoktputrets ttetusu00ue uinuiruleullundunturcustut uteutpvarve ven' +
    'worx00xpoyouysczon{},},"~~~',
  8:
    '  *  / "d "s "t #  *  */ /* a  an ar be ca ex fi if is li ma no pa pr se st us va wi },"sh"ty) {, 0---// ' +
    '00 : ": {;ig> <\\u0ablackagealialuan angapearaareargaseassat ataberblecalcatce ceschecodcomctidatdefdoce a' +
    'e ce ie se te, en endequeraereesseteetuexpextf tfilfungetgnohaphisideif ignileimein indineinsireistiteith' +
    'le linlisll locluematmbeme memmodn tn":ncend ndenornotnt ntantentiocaof on"oneontopeormortot ouroutparpat' +
    'perporpreproptiputqueratre rearedrenreqretrinrn rorrros as ts":se sersetshasiot ttartattchte tedtesthitim' +
    'tintortratruuctuesultumeuncureurnuseverwit',
  9:
    '  } 0x =  co de fo in of to": ":"":{allameandatee":ected er errerses estforintis mennamng nstodeon onsor ' +
    'orepe"resst stastrterto triturval',
  10: '  " re th000aticonenthe ingthetiotypype',
  11: 'ion',
  15: '   ',
};

/** For each byte a letter: `a` + n means that 2^n of a million bytes are this one. */
const BYTES =
  'rnmmmmllmnoklkmnmkkkkkjjljjkkjjlrknknlllmmlknlmmnnmlmlllllnllmlk' +
  'laaaaaaaaaaaaaaaaaaaaaaaaaallljnkpnoopnnoplmonoooloopommmmlmlmjj' +
  'lkkmmmkjknjnkmjjkjjjjjjjljjjjjjjkjjjjjjjkjjjjjjjkjjjjjkkkjljkjkk' +
  'mlklkkklkjjjjjjjlkkjjjjjkjjjjjjklkljljkkmljkkjjkkjjjjjkkkjkkkklo';

/** Most occurrences in a megabyte of a trigram that is not listed. */
const MAX_UNLISTED = 32;
const byTrigram = new Map<string, number>();

function frequencies(): ReadonlyMap<string, number> {
  if (byTrigram.size > 0) return byTrigram;
  for (const [level, texts] of Object.entries(TRIGRAMS)) {
    for (let at = 0; at < texts.length; at += 3) byTrigram.set(texts.slice(at, at + 3), 2 ** Number(level));
  }
  return byTrigram;
}

/** Returns the trigrams that occur at least 64 times in a megabyte, as three bytes each, and how often they occur. */
export function knownTrigrams(): { readonly bytes: Uint8Array; readonly times: Float64Array } {
  list ??= {
    bytes: Uint8Array.from(Buffer.from([...frequencies().keys()].join(''), 'latin1')),
    times: Float64Array.from(frequencies().values()),
  };
  return list;
}

let list: ReturnType<typeof knownTrigrams> | undefined;

/**
 * Returns about how often a trigram occurs in a megabyte.
 * @param trigram in lower case
 */
export function trigramFrequency(trigram: string): number {
  const found = frequencies().get(trigram);
  if (found !== undefined) return found;
  const byChance = Array.from(trigram).reduce(
    (times, char) => times * byteFrequency(char.charCodeAt(0)),
    1e6,
  );
  // Letters occur together more often than by chance.
  return Math.min(MAX_UNLISTED, byChance * 20);
}

/** Returns the share of a file's bytes that are this one, or its capital. */
export function byteFrequency(byte: number): number {
  return 2 ** (BYTES.charCodeAt(byte) - 97) / 1e6;
}

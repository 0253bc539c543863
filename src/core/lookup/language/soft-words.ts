/**
 * Padding of chat questions, and what people shorten.
 *
 * `PADDING` are words no question about any event could turn on: how someone asks, hedges, curses, greets or rates. They
 * help to rank and never have to be answered. A word stays out, however often it pads, when some question could ask for it:
 * a thing, a role, a place, an attribute ("price"), an action ("arrest"), a number, a negation ("hardly"), or a word that
 * tells one fact of a base from another ("slightly" injured, "narrowly" escaped). Words are folded and stand for
 * themselves only, so every inflection is listed.
 */

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);

export const PADDING: ReadonlySet<string> = new Set([
  // How the asker asks: verbs of asking and telling that stand beside the question.
  ...list(`
    enquire enquires enquired enquiring inquire inquires inquired inquiring answering answered query queries querying ques qn explains explained
    explaining explanation explanations explainer explainers clarify clarifies clarified clarifying clarification clarifications elaborate
    elaborates elaborated elaborating elaboration enlighten enlightens enlightened enlightening summarise summarises summarised summarising
    summarize summarizes summarized summarizing summaries summarily recap recaps recapped recapping rundown rundowns lowdown gist nutshell
    skinny scoop tldr tl eli5 crux outline outlines outlined outlining synopsis paraphrase paraphrased paraphrasing rephrase rephrased
    rephrasing reword reworded rewording refresh refreshes refresher doublecheck doublechecking recheck rechecking check checks checked checking
    factcheck factchecks factchecking factual factually specify specifies specified specifying reminds reminded reminding reminder helpful
    helpfully wonders wondered curiosity intriguing intrigues clue clues notion notions hunch hunches guess guesses guessed guessing baffled
    baffling confuse confuses confused confusing confusingly understand understands understood understanding remember remembers remembered
    remembering realise realises realised realising realize realizes realized realizing googled googling
  `),
  // Why the asker asks.
  ...list(`
    homework homeworks coursework trivia context contexts reference references referring refers referred refer relevant relevance pertaining
    pertain sake settled
  `),
  // Courtesy, high and low.
  ...list(`
    appreciate appreciates appreciated appreciating appreciation grateful gratefully thankful thankfully thankyou tysm tyvm tia ta ty tq
    apologies soz sry srry bothering mindful politely polite respectfully respectful humble gracious graciously hesitate convenience
    conveniently hopefully hoping wishing gladly pleasure goodday gday howdy heya heyy hii helloo oi ahoy yoo sup wassup wazzup whassup whatsup
    whaddup regards pleasee plss plzz namaste
  `),
  // Whom the message is spoken to.
  ...list(`
    prof bruv bruhh brah breh homie homies homeboy dawg dawgs buddy chap chaps fella fellas bloke blokes lad lads guv gaffer mates dudes peeps
    peep yous youse everyones anyones someones somebodys anybodys everybodys chatgpt chatbot luv sweetie yaar yar bhai oga ogas abeg abegi
  `),
  // Fillers, cries and laughter.
  ...list(`
    aha ahh argh aw aww ay aye bah blah crikey blimey doh duh erm err ew eww gah gee geez jeez jeeze sheesh gosh golly goodness grr ha hahaha
    hahahaha hehehe heh lmfao lmaoo loll lols lolz lulz rotfl roflmao xd meh mhm nahh oof ooh ohh okey okie oki okk okayy oops phew pff pfft tsk
    ugh ughh umm uhh welp whoa woah whew whoops wow woww woohoo yay yikes yup yuppers yess yeahh yuh yeh ayo ayy oy oyy dammit damnit omfg omgg
    wth wtaf wtff tf af asf facepalm
  `),
  // Abbreviations that stand for a whole aside.
  ...list(`
    asap afaik afaict aka fyi fwiw iirc iiuc gg ez imao tbf tbqh nvm nvmd jk jking lmk hmu icymi ikr istg brb rn ofc ofcourse obvs obv obvi defo deffo
    def prolly probs prob proby deffs totes srsly srs rly rlly reali tho thoo altho thru nvr ppl peops sm smth smthn smthg sth sthg smt smn
    smone sum1 any1 every1 nething anyting sumthing somethin nothin anythin everythin cuz cus cos coz bcz bcuz bcoz bcos becuz becos becoz tryna
    tryin gon finna boutta bouta hafta oughta coulda woulda shoulda mighta musta lotta lotsa outta dunno donno iono idek idrk idc idts dyk wdym
    wym wydm omw nbd lemme gimme whatcha watcha whatchu whadya whaddya whatdya whatll whatre whatd whered howd whyd whod whend howre whyre innit
    init dunnit didja gotcha betcha gotchu cmon comeon kk qns ans infos deets deet ps nb qq ot til ama ik ikd tht wht whr wen hw hav hv gv shud
    cud wud jst wiv wid bt nd thn esp
  `),
  // Slang of approval, doubt and emphasis.
  ...list(`
    legit legitimately lowkey highkey deadass frfr sus nocap vibe vibes mid basic bonkers daft juicy goss wicked brill fab hella hecka wayy soo
    veryy verry madness
  `),
  // Nigerian, Ghanaian, Indian, Pakistani, Gulf, Caribbean and other chat English.
  ...list(`
    wetin abi sha sef wahala wallahi wallah ehn ehen jare oo shebi sebi shey na nawa wey gists arre arey accha acha achha haan han ji kya kyaa
    needful revert reverting inshallah mashallah mashaallah alhamdulillah khalas khallas yalla yallah habibi habibti yani lah reckon reckons
    reckoned reckoning yonder heaps wee
  `),
  // Curses and mild oaths.
  ...list(`
    damn damned dang danged darn darned darnit goddamn goddam heck hell hellish helluva freaking freakin frickin fricking frigging flipping
    flippin bloomin blooming effing effin fkn fckin fcking fuck fucks fucked fucking fuckin shit shits shitty shite shitshow shitload crap
    crappy bollocks bugger buggers piss pissing pesky
  `),
  // Intensifiers and adverbs of degree.
  ...list(`
    absolutely altogether amazingly awfully completely considerably crazy deeply downright dreadfully enormously especially exceptionally
    extremely fairly fundamentally genuinely greatly hugely immensely incredibly insanely intensely massively noticeably notably outrageously
    outright overly particularly perfectly positively pretty profoundly purely radically remarkably ridiculously significantly specially
    stupidly substantially super supremely surprisingly terribly terrifically thoroughly totally tremendously truly ultra unbelievably
    undeniably unquestionably utterly vastly wholly wildly reallyy plain plainly somewhat reasonably sufficiently adequately comparatively
    enough plenty tons ton chunk chunks bits tad zillion
  `),
  // Hedges and adverbs of certainty.
  ...list(`
    admittedly arguably assuredly conceivably doubtless doubtlessly evidently feasibly feasible ostensibly potentially potential presumably
    presumable presumed presume plausibly plausible purportedly purported purports reputedly reputed seemingly seeming supposing suppose
    supposes assume assumes assuming assumption assumptions surely undoubtedly definitely definite definitively definitive obviously obvious
    necessarily inevitably practically effectively essentially essential theoretically hypothetically hypothetical technically strictly loosely
    broadly generally specifically ideally frankly candidly candid bluntly truthfully truthful honest earnest earnestly trully actully acually
    actualy literaly basicly definately definatly defiantly probly probaly proberly supposably ish sortof kindof whatnot whatsoever whatev
    whatevs thingy thingies
  `),
  // Frequency and the flow of time, where it tells no date.
  ...list(`
    always oftentimes often occasionally sometimes frequently commonly constantly continuously repeatedly endlessly eventually ultimately
    nowadays presently meantime meanwhile whilst thereafter hence thus therefore momentarily pronto stat anytime sometime someday timely latest
    uptodate updated update todate lately wait waits hangon hol holdup
  `),
  // Words that link sentences.
  ...list(`
    accordingly additionally albeit amid amidst aside conversely consequently firstly secondly thirdly lastly furthermore incidentally indeed
    likewise lest moreover namely nevertheless nonetheless notwithstanding otherwise overall regardless respectively seeing similarly anyhoo
    considering alas tis alike
  `),
  // Rating adjectives and their adverbs, which tell what the asker feels.
  ...list(`
    amazing astonishing astonishingly astounding awesome awful appalling bizarre bizarrely brilliant brilliantly compelling dire dumb excellent
    exceptional fabulous fantastic fascinating fishy funny funnily funky grim grotesque horrible horribly horrific horrifically horrifying
    hilarious iffy impressive impressively incredible insane interesting interestingly interested ironic ironically irony laughable loony
    ludicrous lousy lovely mindblowing mindboggling mindbending massive neat nasty nicely noteworthy odd oddly oddball outrageous peculiar
    peculiarly phenomenal preposterous pathetic perfect quirky remarkable ridiculous random randomly shady shocking shockingly sketchy silly
    spooky startling strange strangely strangest stunning stunningly stupid surreal surprising terrific tragically tremendous unbelievable
    unfortunate unfortunately unreal unheard weird weirdly weirdo wild wonderful awkward awkwardly absurd absurdly absurdity annoying annoyingly
    boring cute crucial decent decently dodgy fairest fortunate fortunately luckily sadly disgusting disgustingly dramatic dramatically exciting
    eager eagerly keen keenly handy useful usefully useless uselessly helpfull valuable invaluable worthwhile importantly importance significant
    significance meaningful meaningless accurately concise succinct longwinded thorough comprehensive exhaustive extensive indepth nuanced bare
    basics layman laymans vague vaguely unclear unsure uncertain ambiguous rightly wrongly wrong correctly incorrect incorrectly mistaken
    mistakenly misinformed misremember misremembered misheard misread misunderstand misunderstood misunderstanding legitimate bona fide gigantic
    immense enormous whopping
  `),
  // Verbs of thinking and generic reporting.
  ...list(`
    figured figuring imagine imagines imagined imagining deem deems deemed believes believing thinking considers perceived perception argue
    argues argued arguing assert asserts asserted asserting contend contends contended contending maintains maintained remarked remarking
    commented commenting suggests suggested suggesting suggest suggestion suggestions indicate indicates indicated indicating indication
    indications imply implies implied implying insist insists insisted insisting narrative narratives depict depicts depicted depicting portray
    portrays portrayed portraying characterise characterises characterised characterising characterize characterizes characterized
    characterizing pointed pointing phrase phrases phrased phrasing termed claiming alleging alleges cited cite cites citing citation citations
    touches rumoured rumored gossip gossips gossiping grapevine writeup read reads reading thread threads
  `),
  // Light verbs and the idioms they build: bear out, come up, end up, turn out, sort out, wrap up, go down.
  ...list(`
    went gotten bore borne bearing coming ending ends becoming putting setting turning happenin occuring occured occurrence
    occurrences unfold unfolds unfolded unfolding transpire transpires transpired transpiring emerge emerges emerged emerging arise arises arose
    arisen arising ensue ensues ensued entail entails entailed entailing tend tends tended tending tendency sorted sorting wrap wraps wrapped
    wrapping popped popping pops mattered mattering depend depends depended depending sounding looks feeling appearing wanting liking preferably
  `),
  // Vague nouns, and nouns of talk and framing.
  ...list(`
    mess messes messy messed stuffs shenanigans fuss debacle fiasco saga sagas occasion occasions circumstances scenario scenarios instances
    examples aspects angles elements features factor factors respects senses manners extent extents scope essence upshot takeaway takeaways
    bottomline backstory backstories backdrop highlights lowlights particulars specifics detailed detailing nitty gritty ins outs hint hints
    pointer pointers truths reality realities actuality untrue beliefs viewpoint viewpoints standpoint standpoints perspective perspectives
    outlook outlooks impression impressions feelings sourcing sourced wordy similar worthy
  `),
  // Question framings.
  ...list(`
    urgent urgently forgot forgotten forgetting quoting problems trouble troubles
    yesno truefalse truthfulness veracity howcome whatfor whaat whatt whhat whoo whyy whenn wheree howw wots wats whatabout wotcha wotsup howsit
    alternatively
  `),
]);

/** What people shorten → the words they mean. Keys and words are folded; "w/" and "w/o" keep their stroke, which tells them from initials. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map(Object.entries({
  // Everyday words.
  'w/': 'with', 'w/o': 'without', b4: 'before', b4hand: 'beforehand', dose: 'does', abt: 'about', btwn: 'between', btw: 'by the way', thru: 'through',
  bc: 'because', bcz: 'because', bcuz: 'because', bcoz: 'because', bcos: 'because', becuz: 'because', becoz: 'because', becos: 'because', cuz: 'because', cus: 'because', coz: 'because',
  tho: 'though', altho: 'although', til: 'until', ppl: 'people', ppls: 'people', peeps: 'people', sum1: 'someone', smone: 'someone', any1: 'anyone', ne1: 'anyone', every1: 'everyone', no1: 'no one',
  smth: 'something', smthn: 'something', smthg: 'something', sth: 'something', sthg: 'something', sumthing: 'something', nething: 'anything', anyting: 'anything',
  u: 'you', ur: 'your', r: 'are', yr: 'year', yrs: 'years', hr: 'hour', hrs: 'hours', mins: 'minutes', secs: 'seconds', wk: 'week', wks: 'weeks', mth: 'month', mths: 'months',
  gr8: 'great', l8r: 'later', m8: 'mate', h8: 'hate', w8: 'wait', str8: 'straight', '2day': 'today', '2nite': 'tonight', '2moro': 'tomorrow', '2morrow': 'tomorrow', tmrw: 'tomorrow', tmr: 'tomorrow', tmrrw: 'tomorrow', tomoz: 'tomorrow', yday: 'yesterday', yest: 'yesterday', ystd: 'yesterday', rn: 'right now',
  rly: 'really', rlly: 'really', srsly: 'seriously', srs: 'serious', prolly: 'probably', probs: 'probably', prob: 'probably', defo: 'definitely', deffo: 'definitely', obvs: 'obviously', obvi: 'obviously', obv: 'obviously', ofc: 'of course', esp: 'especially', approx: 'approximately', totes: 'totally', nvr: 'never', alr: 'already', alrdy: 'already',
  pls: 'please', plz: 'please', plss: 'please', plzz: 'please', pleasee: 'please', thx: 'thanks', thnx: 'thanks', thanx: 'thanks', tnx: 'thanks', tks: 'thanks', ty: 'thank you', tysm: 'thank you so much', tyvm: 'thank you very much', tia: 'thanks in advance', sry: 'sorry', srry: 'sorry', soz: 'sorry', np: 'no problem',
  wat: 'what', wut: 'what', wot: 'what', wht: 'what', wen: 'when', whn: 'when', wher: 'where', whr: 'where', hw: 'how', dat: 'that', tht: 'that', dis: 'this', dem: 'them', dey: 'they', da: 'the', teh: 'the', wid: 'with', wiv: 'with', nd: 'and', thn: 'then', jst: 'just', bt: 'but', hav: 'have', hv: 'have', gv: 'give', frm: 'from',
  shud: 'should', cud: 'could', wud: 'would', dnt: 'dont', cnt: 'cant', wnt: 'wont',
  // Words run together.
  atleast: 'at least', alot: 'a lot', aswell: 'as well', infact: 'in fact', incase: 'in case', eachother: 'each other', upto: 'up to', everytime: 'every time', noone: 'no one', whatdid: 'what did', whodid: 'who did',
  gonna: 'going to', gon: 'going to', finna: 'going to', wanna: 'want to', gotta: 'got to', hafta: 'have to', oughta: 'ought to', tryna: 'trying to', boutta: 'about to', kinda: 'kind of', sorta: 'sort of', lotta: 'lot of', outta: 'out of', lotsa: 'lots of',
  coulda: 'could have', woulda: 'would have', shoulda: 'should have', mighta: 'might have', musta: 'must have', dunno: 'dont know', donno: 'dont know', lemme: 'let me', gimme: 'give me', cmon: 'come on', gotcha: 'got you', betcha: 'bet you',
  whatcha: 'what are you', watcha: 'what are you', whatchu: 'what are you', whaddya: 'what do you', whadya: 'what do you', whatdya: 'what do you', wassup: 'what is up', wazzup: 'what is up', whassup: 'what is up', whatsup: 'what is up', wots: 'what is', wats: 'what is',
  whatd: 'what did', whod: 'who did', whend: 'when did', whered: 'where did', whyd: 'why did', howd: 'how did', whatre: 'what are', whyre: 'why are', howre: 'how are', howcome: 'how come', whatabout: 'what about', didja: 'did you', dunnit: 'did it', whodunnit: 'who did it', whodunit: 'who did it', innit: 'is it not', init: 'is it not',
  // Asides.
  asap: 'as soon as possible', afaik: 'as far as i know', iirc: 'if i recall', fyi: 'for your information', fwiw: 'for what it is worth', imo: 'in my opinion', imho: 'in my opinion', tbh: 'to be honest', tbf: 'to be fair', ngl: 'honestly', em: 'them', idk: 'i dont know', idek: 'i dont even know', lmk: 'let me know', nvm: 'never mind', aka: 'also known as', tldr: 'summary', eli5: 'explain simply', wdym: 'what do you mean', deets: 'details', infos: 'information', info: 'information', qn: 'question', ques: 'question', qns: 'questions', ans: 'answer',
  // Nouns of the news.
  govt: 'government', govts: 'governments', gov: 'government', gvt: 'government', gvmt: 'government', govmt: 'government', natl: 'national', intl: 'international', dept: 'department', parl: 'parliament', pres: 'president', prez: 'president', spox: 'spokesman', sgt: 'sergeant',
  msg: 'message', msgs: 'messages', pic: 'picture', pics: 'pictures', vid: 'video', vids: 'videos', stmt: 'statement', stmts: 'statements', org: 'organisation', orgs: 'organisations', assn: 'association', bday: 'birthday', attk: 'attack', atk: 'attack', atks: 'attacks', attks: 'attacks', xplosion: 'explosion', electn: 'election', bldg: 'building', hosp: 'hospital', rpt: 'report', rpts: 'reports', docs: 'documents',
}));

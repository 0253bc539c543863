/** Spellings in use for given names and family names, one family a line: none is the right one. */
const families = (lines: string): readonly (readonly string[])[] => lines.trim().split('\n').map((line) => line.trim().split(/\s+/));

export const GIVEN = families(`
  mohammed muhammad mohamed mohammad muhammed
  hussein husayn hossein hussain
  hassan hasan hassaan
  mustafa mostafa moustafa mustapha
  abdullah abdallah abdulla
  ahmed ahmad
  qasem qassem kassem qasim ghasem
  mehdi mahdi mehdy
  haider haidar hayder haydar
  yousef yusuf youssef yousif
  ibrahim ebrahim ibraheem
  khaled khalid
  omar umar omer
  osama usama ussama
  faisal faysal feisal
  nouri nuri noori
  muqtada moqtada moktada
  jamal gamal jamaal
  saeed sayeed saeid
  fatima fatemeh fatimah
  aisha ayesha aicha
  zainab zeinab zaynab
  tariq tarek tareq
  rashid rasheed rachid
  karim kareem kerim
  sergei sergey serguei
  dmitry dmitri dimitri
  alexei alexey aleksei
  volodymyr wolodymyr volodimir
  nasser nasir naser
  anwar enver anouar
  munir mounir muneer
  walid waleed oualid
  bilal bilel belal
  younis yunus younes
  salah saleh salih
  marwan merwan marouan
  leila layla laila
`);

export const FAMILY = families(`
  kadhimi kazemi kadhimy kazimi kadhemi
  soleimani sulaimani suleimani sulaymani
  khamenei khamenai chamenei
  rouhani ruhani rowhani
  sistani seestani sistany
  maliki malki maleki
  muhandis mohandes muhandes
  khazali khazaali ghazali
  ameri amiri aameri
  barzani barazani berzani
  talabani talebani talabany
  hakim hakeem
  abadi ebadi abady
  gaddafi qaddafi kadafi gadhafi
  nasrallah nasrullah nasralla
  baghdadi bagdadi
  zarqawi zarkawi zarqaoui
  erdogan ardogan erdoghan
  zelensky zelenskyy zelenskiy
  navalny navalnyy nawalny
  shoigu shoygu schoigu
  lavrov lawrow lavroff
  poroshenko poroschenko
  tymoshenko timoshenko tymoschenko
  medvedev medwedew medvedyev
  haniyeh haniya hanieh
  sinwar sinouar senwar
  mubarak mobarak moubarak
  hariri harriri hareeri
  jumblatt joumblatt junblat
  mikati miqati meekati
  larijani laridjani
  zarif zareef
  raisi raeesi raissi
  ghalibaf qalibaf ghalibaaf
  shamkhani shamkhany chamkhani
  qaani ghaani qaany
  salami salaami
  jafari jaafari jaffari
  halbousi halbusi halbousy
  sudani soudani sudany
  fayyad fayad fayyadh
  allawi alawi alaoui
  chalabi shalabi tchalabi
  hashimi hashemi hachimi
  nujaifi nujayfi noujaifi
  dulaimi dulaymi douleimi
  jabouri juburi jubouri
  tikriti takriti tekriti
  ubaidi obaidi ubaydi
  shammari shamari chammari
  rubaie rubaye rubaiee
  saadi sadi saady
  burhan burhaan bourhane
  haftar hifter khaftar
  sarraj serraj sarradj
  ghannouchi ghannushi ghanouchi
  bouteflika butafliqa boutefliqa
  tebboune tabboun teboun
  maktoum maktum mektoum
  khashoggi khashoqji kashogji
  qahtani kahtani gahtani
  otaibi utaybi oteibi
  musharraf mucharraf musharaf
  dostum dostam doostum
  hekmatyar hikmatyar hekmatiar
  haqqani hakkani haqani
  akhundzada akhunzada akhondzada
`);

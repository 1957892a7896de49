/** The words and forms of speech that voice.ts goes by. Each pattern is linear: plain words, short bounded gaps. */

import { latePattern, later, type Pattern } from '../../src/text/later.ts';

const words = (...lists: readonly string[]): Pattern =>
  latePattern(() => `(?<![\\p{L}\\p{N}@_])(?:${lists.join('|')})(?![\\p{L}\\p{N}@_])`, 'iu');

export const SELF = words(
  "I|I['’](?:m|ve|d|ll)|im|ive|my|me|myself|mine",
  'aku|saya|gue|gua|gw|gwe|guwe|ane|aing|ak|aq|akoh|daku|kula|ambo|diriku|hamba',
);
/** `w` for `gue`, only before a verb or particle. */
export const SHORT_SELF = /(?:^|\s)w (?=lagi|mau|udah|udh|ga|gak|juga|jg|pengen|abis|baru|tadi|yg|sama|ke)/;
export const US = words("we|we['’](?:re|ve|d|ll)|us|our|ours|kita|kami");
export const ADDRESSED = words(
  "you|you['’](?:re|ve|ll)|your|yours|anda|kalian|bunda|moms?|kak|mbak|mba|min|mimin|kamu|lo|lu|loe|elo|u|ur",
  'sobat|sahabat|teman-teman|gaes',
);

export const MY_BEFORE = later(() => /(?<![\p{L}\p{N}])(?:my|mah)\s+(?:(?!next|talk|team|work)[\p{L}’'-]+\s+)?$/iu);
export const TOLD = words('said|says|was|were|is|are|has|had|will|adalah|ialah|kata|ujar|akan|telah|dapat');
export const OWNER_BEFORE = later(
  () => /(?<![\p{L}\p{N}])(?:(?:my|mah)\s+(?:[\p{L}’'-]+\s+){0,2}|our\s+(?:\p{L}+\s+)?)$/iu,
);
/** One word of kinship may stand between: `anak pertama saya`. */
const BETWEEN = [
  'pertama|kedua|ketiga|keempat|sulung|bungsu|perempuan|lelaki|laki-laki|cewek|cowok|kandung|kembar|ipar|angkat',
  'semata wayang|tersayang|tercinta|terbaik|kesayangan',
].join('|');
export const OWNER_AFTER = latePattern(
  () => `^\\s+(?:(?:${BETWEEN})\\s+)?(?:saya|aku|gue|gua|gw|gwe|ane|aing|kami)(?![\\p{L}\\p{N}])`,
  'iu',
);

const NAMED_KIN = [
  'Mum|Mom|Mam|Dad|Daddy|Mummy|Mommy|Gran|Nan|Nana|Grandma|Grandad|Grandpa|Granny|Hubby|Auntie',
  'Opa|Oma|Eyang|Nenek|Kakek|(?:Bapak|Ibu|Mama|Papa|Ayah) mertua|(?:Kakak|Adik|Abang) ipar|Si sulung|Si bungsu',
  'Ponakan|Mertua|Mama|Papa|Emak|Si kecil|Si adek|Si kakak',
].join('|');
export const KIN_AS_NAME = latePattern(() => `^[^\\p{L}]*(?:${NAMED_KIN})(?:['’]s)?$`, 'u');
/** What one does for and with one's kin; Indonesian leaves out whose they are. */
export const ACCOMPANIES = latePattern(
  () =>
    `(?<![\\p{L}])((?:${[
      'nemenin|nemanin|temenin|menemani|ngant[ae]r(?:in)?|ant[ae]rin|mengantar|jemput(?:in)?|njemput|menjemput',
      'ngajak|ngajarin',
      'nungguin|jagain|ngejagain|ngerawat|merawat|nengok(?:in)?|jenguk|menjenguk|masakin|beliin|bikinin',
      'bantuin|nyuapin',
      'mijitin|mijetin|ngurusin|dengerin|dimasakin|dibikinin|dijemput|dianterin|ditemenin',
    ].join('|')})\\s+)$`,
  'iu',
);
/** `ibu-ibu`, `ibu hamil`, `anak buah`, `Bapak Bupati`: not the author's own. */
export const NO_KIN_AFTER =
  /^(?:-|\s+(?:hamil|menyusui|pkk|rumah tangga|buah|magang|yatim|panti|asuh|didik|jalanan|berkebutuhan|dan (?:anak|bapak)|kost?|\p{Lu}))/u;
/** Somebody else's: `your vacation`, `istri orang`, `nenek lo`, `istrimu`. */
export const OTHERS_BEFORE = later(
  () => /(?<![\p{L}])(?:your|their|its|ur|someone's|somebody's)\s+(?:[\p{L}’'-]+\s+)?$/iu,
);
export const OTHERS_AFTER = later(
  () => /^(?:mu)?\s+(?:kamu|loe?|lu|elo|elu|anda|orang|org|dia|mereka|beliau|para)(?![\p{L}])/iu,
);

export const MINE = later(() => /(?<![\p{L}\p{N}@#])\p{L}{2,14}ku(?![\p{L}\p{N}])/giu);
export const NOT_MINE = new Set(
  `buku baku laku paku suku saku kaku siku kuku beku liku pelaku perilaku berlaku melaku bangku tungku pangku selaku
  mengaku terpaku berliku sembeku cangku haiku sudoku roku heroku riku daiku gaku tofuku puluku yaku raku aku daku
  sangku engku tengku teuku mangku pemangku memangku diberlaku membeku pembeku peribuku sebuku persuku sesuku`.split(
    /\s+/,
  ),
);

/** Small words of talk among friends; emoji that show a feeling. */
export const CASUAL = latePattern(
  () =>
    `${
      words(
        'lol|lmao|a?haha\\w*|omg|ugh+|yay+|phew|a+w{2,}|tbh|ngl|idk|gonna|wanna|finally|so{3,}|argh+|whew|oops',
        'meh|sigh',
        'banget|bgt|bngt|gak|ga|gk|nggak|ngga|enggak|gabisa|gapapa|udah|udh|aja|doang|sih|deh|dong|nih|tuh|kok',
        'lho|cuma',
        'wk(?:wk)+\\w*|hehe\\w*|huhu\\w*|hiks|duh|aduh|yea?y|alhamdulillah|akhirnya|abis|barusan|semalam(?:an)?',
        'semalem(?:an)?',
        'gara-gara|seharian|pengen|pingin|pgn|doain|doakan|capek|cape|males|malas|lumayan|untung(?:nya)?|ternyata',
        '(?:ng|ny|nem|nun)\\p{L}{2,}in|di(?!siplin)\\p{L}{4,}in',
      ).source
    }|[😭😂🤣🥹🥲😩😫😴🙈🫠😍🥰😅❤💕💔😔😢🤒🤧🤢🥴🛌🏖🍻🍷]`,
  'iu',
);

/** A sentence without a subject, as in a diary: `Finally back from`, `Spent`, `Habis`, `Nemenin`. */
export const SUBJECTLESS = latePattern(
  () =>
    `^[^\\p{L}]*(?:(?:and|so|also|just|today|tonight|(?:hari|malam|pagi|siang|sore|minggu) ini|(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) (?:pagi|siang|sore)|pagi-pagi|sore-sore)[\\s,]+){0,2}(?:${[
      'finally|just|still|officially|currently|freshly|newly|back|feeling|got|getting|been|too|really|totally',
      'absolutely|so',
      'spent|spending|went|going|trying|tried|need|needed|woke|slept|sat|sitting|lying|ready|enjoying|enjoyed',
      'took|taking|had',
      'having|made|making|bought|watched|watching|learning|learned|learnt|finished|booked|cried|played|cooked',
      'baked|ran|caught',
      'missed|missing|met|saw|visited|drove|walked|stayed|managed|survived|celebrated|celebrating|treated',
      'treating|packed',
      "packing|waiting|listening|reading|dropped|picked|tucked|put|can[’']t wait|cannot wait|last night",
      'this morning|another',
      'day (?:one|two|three|\\d+)|first (?:proper|ever|real|time|run|hike|ride|swim|day|night|week|coffee)',
      '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|\\d+) years (?:married|together|on)|off to|off on',
      'out with|home from|home with|in bed|not even|never again',
      'habis|abis|baru|barusan|lagi|akhirnya|masih|mulai|udah|tadi|semalam|semalem|kemarin|nemenin|menemani',
      'nunggu|nungguin',
      'nganter\\p{L}*|jemput|pulang|bangun|otw|seharian|gara-gara|demi|kangen|rindu|capek|cape|lelah|kumat|main',
      'nonton|masak',
      'liburan|libur|ketemu|nyobain|nyoba|belajar|dapet|dapat kiriman|dikirimin|rebutan|ditinggal|disuruh|diajak',
      'ngajak|ngajarin|nyuci|ngopi|belanja|sarapan|beres-beres|bersih-bersih|bantuin|nyiram|mancing|ngobrol',
      'jalan-jalan|makan',
      'malam minggu|malem minggu|minggu pagi|sabtu pagi|kebanyakan|kebablasan|enaknya|alhamdulillah|yeay|duh',
      'sebulan|setahun',
      '(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\\d+) (?:hari|minggu|bulan|tahun) ' +
        '(?:menikah|nikah|bareng|tanpa|di)',
    ].join('|')})(?![\\p{L}])`,
  'iu',
);

/** The words of shops, teams, offices, campaigns and events; what they offer, and what they ask of readers. */
export const ORGANISATION = words(
  'customers?|clients?|guests|patients|residents|students|pupils|attendees|participants|members|employees',
  'colleagues?|staff|volunteers?|donat(?:e|ions?)|fundrais\\p{L}+|sponsors?|partners',
  'our (?:store|shop|team|office|company|staff|users?|community|products?|services?|clinic|school|hotel|restaurant)',
  'our (?:caf[eé]|bar|menu|range|new range|venue|website|app|library|church|project|partners?|crew|brand|collection)',
  'our (?:experts?|chefs?|apprentices?|engineers?|founders?)',
  'join us|visit us|contact us|call us|email us|follow us|book (?:now|a|your)|order (?:now|online)|shop now',
  'sign up|learn more|read more|find out|register|registration|tickets? (?:on sale|available|from|here)|on sale',
  'in stock|free (?:shipping|entry|delivery)|discounts?|% off|voucher|coupon|offers?|deals?|giveaway|prizes?',
  'terms apply',
  'webinar|workshops?|conference|keynote|speakers?|panel|summit|hackathon|meetup|releas(?:e|ed|es|ing)|version',
  'deploy\\p{L}*|server|software|code|bug|api|hiring|vacanc\\p{L}+|campaign|programmes?|programs?',
  'research\\p{L}*|stud(?:y|ies)|trial|report|survey|article|blog|podcast|newsletter|awareness|helpline|charity',
  'hospice|council|minister|government|police|officers?|court|senator|senate|congress|constituents?|bipartisan',
  'committee|support (?:cent(?:er|re)|team|desk|answers|hours)|legislation|bill (?:to|that|which|would|i)|act',
  'lost property|(?:ticket|box) office|front desk|reception|opening (?:hours|times)|venue|kick-?off|fixtures?|claim at',
  'judge|federal|solicitors?|lawyers?|attorneys?|legal|billing|law|policy|according to',
  'pelanggan|peserta|klien|nasabah|konsumen|pengunjung|warga|masyarakat|pasien|murid|siswa|mahasiswa|karyawan',
  'pegawai|petugas|relawan|donasi|tim kami|gerai|toko|kantor|klinik|perusahaan|koperasi|yayasan|dinas',
  'pemerintah|kabupaten|kota|kecamatan|desa|polisi|polres|tersangka|pelaku|korban|kpk|dpr|presiden|menteri',
  'bupati|gubernur',
  'promo|diskon|gratis|daftar(?! kuliah| sekolah| les)|pendaftaran|pesan sekarang|hubungi|kunjungi|klik|tautan',
  'informasi|program',
  'pelatihan|webinar|lokakarya|seminar|sosialisasi|penyuluhan|posyandu|pkk|kegiatan|layanan|produk|rilis|versi',
  'aplikasi|akun|saldo|driver|pesanan|transaksi|admin|kupon|hadiah|giveaway|vendor|menurut|kasus|mediasi|hukum',
  'resep [\\p{L} ]{3,40}(?:dari dapur|ala chef|khas)|cara (?:membuat|memasak|merawat|membersihkan)',
  'pentas seni|kelas (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)|ekstrakurikuler|osis',
  'sanggar|panggung|penonton|siaran langsung|gelar wicara|murid-murid|wali murid|pendengar',
  'advokat|pengacara|penelitian|peneliti|riset|studi|laporan|survei|edukasi|tips|artikel|masakan nusantara',
  'tersedia|reservasi|menu|paket|harga|stok|kode|bug|server',
);

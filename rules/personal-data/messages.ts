/** What the rule says. No text holds the value itself: a report must not publish it again. */
export const summary = {
  en: 'Data that identifies somebody: numbers, addresses, documents, an empty home, a named person’s health.',
  id: 'Data yang mengenali seseorang: nomor, alamat, dokumen, rumah kosong, kesehatan orang yang disebut namanya.',
};

export const why = {
  personal: {
    en: 'More people than your friends read along, and a number or address cannot be called back once it is out.',
    id: 'Yang membaca bukan hanya teman, dan nomor atau alamat yang sudah tersebar tidak bisa ditarik lagi.',
  },
  professional: {
    en: 'Clients trust this account with their own data; seeing someone’s details here makes them careful with theirs.',
    id: 'Klien menitipkan datanya kepada Anda; melihat data seseorang di sini membuat mereka ragu menitipkan miliknya.',
  },
  shared: {
    en: 'Strangers reach this account through your work, and they learn where you or others can be found.',
    id: 'Orang yang tidak dikenal sampai ke akun ini lewat pekerjaan Anda, lalu tahu di mana Anda atau orang lain berada.',
  },
};

export const advice = {
  en: 'Leave the detail out or shorten it, send it in a private message, and ask first when it is somebody else’s.',
  id: 'Hilangkan atau singkat datanya, kirim lewat pesan pribadi, dan minta izin dulu bila itu milik orang lain.',
};

export const optionDocs = {
  own: 'What everybody may know: `phones` and `emails` as written, `addresses` in part or whole.',
  kinds: 'Which kinds of data are looked for; each is on unless it is set to `false`.',
  region:
    'Where phone numbers without a country code are at home (`id`, `uk`, `us`, or any ISO country code); `intl` also reads all numbers with one.',
};

export const messages = {
  phone: {
    en: 'This looks like a personal phone number.',
    id: 'Ini tampak seperti nomor telepon pribadi.',
  },
  phoneOther: {
    en: 'This looks like somebody else’s phone number: strangers may call them.',
    id: 'Ini tampak seperti nomor telepon orang lain: siapa pun bisa menghubunginya.',
  },
  email: {
    en: 'This looks like a private e-mail address.',
    id: 'Ini tampak seperti alamat surel pribadi.',
  },
  emailOther: {
    en: 'This looks like somebody else’s e-mail address.',
    id: 'Ini tampak seperti alamat surel orang lain.',
  },
  address: {
    en: 'This tells strangers where you live.',
    id: 'Ini memberi tahu siapa saja di mana Anda tinggal.',
  },
  addressOther: {
    en: 'This tells strangers where somebody else lives.',
    id: 'Ini memberi tahu siapa saja di mana orang lain tinggal.',
  },
  id: {
    en: 'This looks like an identity number ({name}); others can open accounts with it.',
    id: 'Ini tampak seperti nomor identitas ({name}); orang lain bisa memakainya untuk membuka akun.',
  },
  idOther: {
    en: 'This looks like somebody else’s identity number ({name}); they carry the risk.',
    id: 'Ini tampak seperti nomor identitas orang lain ({name}); dia yang menanggung risikonya.',
  },
  card: {
    en: 'This is the number of a payment card.',
    id: 'Ini nomor kartu pembayaran.',
  },
  cardOther: {
    en: 'This is the number of somebody else’s payment card.',
    id: 'Ini nomor kartu pembayaran orang lain.',
  },
  bank: {
    en: 'This looks like a bank account ({name}); a private message reaches the one who needs it.',
    id: 'Ini tampak seperti rekening bank ({name}); pesan pribadi cukup untuk yang memerlukannya.',
  },
  bankOther: {
    en: 'This looks like somebody else’s bank account ({name}).',
    id: 'Ini tampak seperti rekening bank orang lain ({name}).',
  },
  plate: {
    en: 'This number plate leads to its owner.',
    id: 'Pelat nomor ini mengarah ke pemiliknya.',
  },
  plateOther: {
    en: 'This number plate leads to somebody else.',
    id: 'Pelat nomor ini mengarah ke orang lain.',
  },
  absence: {
    en: '"{term}" tells strangers that nobody is at home.',
    id: '"{term}" memberi tahu siapa saja bahwa rumah sedang kosong.',
  },
  photo: {
    en: 'A picture of a document ("{term}") shows its numbers to everyone.',
    id: 'Gambar dokumen ("{term}") memperlihatkan nomornya kepada semua orang.',
  },
  photoOther: {
    en: 'A picture of somebody else’s document ("{term}") shows their numbers to everyone.',
    id: 'Gambar dokumen orang lain ("{term}") memperlihatkan nomor mereka kepada semua orang.',
  },
  child: {
    en: 'The school ("{term}") and the time tell strangers where a child can be met.',
    id: 'Nama sekolah ("{term}") dan jamnya memberi tahu siapa saja di mana seorang anak bisa ditemui.',
  },
  health: {
    en: '"{term}" tells of the health of somebody who is named here; they may want to tell it themselves.',
    id: '"{term}" menceritakan kesehatan orang yang disebut namanya; mungkin dia ingin menyampaikannya sendiri.',
  },
};

/** The topics of the word lists, and the names by which an account's `topics` and the option `ok` may call them. */
const NAMES: Readonly<Record<string, string>> = {
  family: 'family families friends kids children parenting parents keluarga anak teman parenthood',
  romance: 'romance love wedding weddings couple cinta asmara pernikahan pasangan percintaan',
  breakup: 'breakup divorce relationships perceraian hubungan',
  dating: 'dating relationships kencan perjodohan',
  health: 'health illness medicine kesehatan penyakit cancer kanker disability',
  mood: 'mood feelings diary mental-health mentalhealth perasaan kesehatan-mental curhat',
  grief: 'grief loss duka bereavement',
  pregnancy: 'pregnancy parenting babies baby kehamilan bayi parenthood',
  party: 'party parties nightlife drinks alcohol beer wine whisky cocktails bar bir pesta pub brewery',
  money: 'money debt finance finances keuangan uang utang',
  home: 'home house household garden gardening diy rumah kebun berkebun interior lifestyle gaya-hidup',
  food: 'food cooking baking recipes kitchen kuliner makanan masak resep dapur lifestyle gaya-hidup',
  hobby: 'hobby hobbies sport sports fitness running cycling yoga games gaming crafts hobi olahraga lari gim',
  fandom:
    'fandom music concerts k-pop kpop films movies tv series anime football soccer sport sports musik konser film ' +
    'drakor bola sepak-bola hiburan entertainment',
  travel: 'travel holidays holiday vacation tourism wisata liburan perjalanan jalan-jalan lifestyle gaya-hidup',
  looks: 'looks beauty fashion style hair makeup kecantikan mode gaya skincare lifestyle gaya-hidup',
  sex: 'sex sexuality seks',
};

/** The topics that are welcome under the names given (`Keluarga` → `family`). */
export function welcomed(names: readonly string[]): ReadonlySet<string> {
  const given = new Set(
    names.map(name =>
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, '-'),
    ),
  );
  if (given.size === 0) return new Set();
  return new Set(Object.keys(NAMES).filter(topic => NAMES[topic]!.split(' ').some(name => given.has(name))));
}

/** The programme's invented country. */
export const COUNTRY = 'Ondara';

/** The provinces with their centres in degrees. */
export const PROVINCES: readonly { readonly name: string; readonly latitude: number; readonly longitude: number }[] = [
  { name: 'Keluna', latitude: -11.4, longitude: 31.2 },
  { name: 'Marove', latitude: -12.6, longitude: 33.1 },
  { name: 'Sintari', latitude: -13.9, longitude: 30.4 },
  { name: 'Bolanga', latitude: -10.2, longitude: 34.5 },
  { name: 'Nyarela', latitude: -14.8, longitude: 32.7 },
];

const FIRST = [
  'Ama',
  'Bela',
  'Chi',
  'Doma',
  'Eli',
  'Fara',
  'Gana',
  'Hilo',
  'Ina',
  'Jora',
  'Kali',
  'Lumo',
  'Mata',
  'Nava',
  'Ola',
  'Pemba',
  'Riva',
  'Sola',
  'Tama',
  'Uro',
  'Vela',
  'Wanda',
  'Yara',
  'Zuma',
  'Keto',
  'Miri',
];
const SECOND = [
  'bari',
  'dani',
  'fula',
  'gora',
  'hari',
  'joro',
  'kondo',
  'lasa',
  'mbe',
  'nara',
  'pani',
  'ruma',
  'sanga',
  'tari',
  'vano',
  'wara',
  'yani',
  'zeni',
  'lemba',
  'mora',
];
const SIDES = ['', ' North', ' South', ' East', ' West', ' Hill', ' River', ' Market', ' Cross', ' Lake'];

/** The name of the n-th location: 5,200 different names, which then repeat with a number. */
export function placeName(n: number): string {
  const first = FIRST[n % FIRST.length] ?? '';
  const second = SECOND[Math.floor(n / FIRST.length + n) % SECOND.length] ?? '';
  const round = Math.floor(n / (FIRST.length * SECOND.length));
  const side = SIDES[round % SIDES.length] ?? '';
  return `${first}${second}${side}${round < SIDES.length ? '' : ` ${Math.floor(round / SIDES.length) + 1}`}`;
}

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} postalCode
 * @property {number} lat
 * @property {number} lon
 * @property {number} km how far from its middle firms may lie without standing in water
 * @property {number} weight
 * @property {string} [region] municipality or district
 */

/** @type {(name: string, postalCode: string, lat: number, lon: number, km: number, weight: number, region?: string) => Place} */
const place = (name, postalCode, lat, lon, km, weight, region) => ({
  name,
  postalCode,
  lat,
  lon,
  km,
  weight,
  ...(region && { region }),
});

/** Towns of the agglomeration, the municipality's name as its own. */
export const LOWER_SILESIA = [
  place('Wrocław', '50-1', 51.107, 17.033, 3, 30),
  place('Siechnice', '55-011', 51.034, 17.148, 0.7, 9),
  place('Strzelin', '57-100', 50.781, 17.066, 0.8, 8),
  place('Żmigród', '55-140', 51.471, 16.908, 0.7, 8),
  place('Międzybórz', '56-513', 51.395, 17.663, 0.6, 5),
  place('Trzebnica', '55-100', 51.31, 17.063, 0.9, 8),
  place('Oleśnica', '56-400', 51.21, 17.381, 1.1, 9),
  place('Oława', '55-200', 50.944, 17.291, 0.8, 8),
  place('Kąty Wrocławskie', '55-080', 51.031, 16.766, 0.7, 6),
  place('Sobótka', '55-050', 50.899, 16.745, 0.6, 5),
  place('Środa Śląska', '55-300', 51.164, 16.594, 0.8, 6),
  place('Brzeg Dolny', '56-120', 51.266, 16.717, 0.6, 4),
  place('Milicz', '56-300', 51.527, 17.279, 0.7, 5),
  place('Syców', '56-500', 51.307, 17.719, 0.7, 5),
  place('Jelcz-Laskowice', '55-220', 51.037, 17.339, 0.9, 6),
  place('Wołów', '56-100', 51.336, 16.644, 0.7, 5),
  place('Długołęka', '55-095', 51.179, 17.19, 0.8, 4),
  place('Kobierzyce', '55-040', 50.968, 16.929, 0.6, 4),
  place('Oborniki Śląskie', '55-120', 51.301, 16.913, 0.8, 4),
  place('Twardogóra', '56-416', 51.364, 17.468, 0.6, 3),
];

/** Towns and villages of the two municipalities, set a little inland where the middle is a quay. */
export const SOUTH_ZEALAND = [
  place('Vordingborg', '4760', 55.012, 11.91, 1, 26, 'Vordingborg'),
  place('Præstø', '4720', 55.121, 12.038, 0.6, 9, 'Vordingborg'),
  place('Stege', '4780', 54.988, 12.29, 0.5, 10, 'Vordingborg'),
  place('Lundby', '4750', 55.111, 11.876, 0.6, 5, 'Vordingborg'),
  place('Mern', '4735', 55.05, 12.063, 0.6, 4, 'Vordingborg'),
  place('Bogø By', '4793', 54.928, 12.047, 0.4, 2, 'Vordingborg'),
  place('Kalvehave', '4771', 55, 12.161, 0.4, 3, 'Vordingborg'),
  place('Stensved', '4773', 55.004, 12.031, 0.6, 4, 'Vordingborg'),
  place('Langebæk', '4772', 55.002, 12.094, 0.5, 3, 'Vordingborg'),
  place('Borre', '4791', 55.001, 12.445, 0.6, 2, 'Vordingborg'),
  place('Askeby', '4792', 54.936, 12.19, 0.6, 2, 'Vordingborg'),
  place('Nyråd', '4760', 55.009, 11.957, 0.5, 3, 'Vordingborg'),
  place('Ørslev', '4760', 55.045, 11.968, 0.6, 3, 'Vordingborg'),
  place('Nykøbing Falster', '4800', 54.768, 11.886, 0.9, 30, 'Guldborgsund'),
  place('Sakskøbing', '4990', 54.799, 11.633, 0.7, 11, 'Guldborgsund'),
  place('Nysted', '4880', 54.669, 11.735, 0.4, 5, 'Guldborgsund'),
  place('Stubbekøbing', '4850', 54.884, 12.041, 0.5, 6, 'Guldborgsund'),
  place('Nørre Alslev', '4840', 54.898, 11.885, 0.7, 6, 'Guldborgsund'),
  place('Eskilstrup', '4863', 54.852, 11.883, 0.6, 4, 'Guldborgsund'),
  place('Horbelev', '4871', 54.823, 12.062, 0.6, 3, 'Guldborgsund'),
  place('Idestrup', '4872', 54.737, 11.951, 0.6, 3, 'Guldborgsund'),
  place('Væggerløse', '4873', 54.706, 11.937, 0.6, 4, 'Guldborgsund'),
  place('Gedser', '4874', 54.577, 11.929, 0.3, 2, 'Guldborgsund'),
  place('Toreby', '4891', 54.757, 11.797, 0.6, 4, 'Guldborgsund'),
  place('Kettinge', '4892', 54.702, 11.749, 0.5, 2, 'Guldborgsund'),
  place('Øster Ulslev', '4894', 54.711, 11.665, 0.5, 2, 'Guldborgsund'),
];

/** Parts of the city, each with its first three figures of the postal code. */
export const WROCLAW = [
  place('Stare Miasto', '50-0', 51.109, 17.03, 0.8, 20),
  place('Śródmieście', '50-3', 51.118, 17.057, 1, 18),
  place('Krzyki', '53-3', 51.083, 17.012, 1.5, 18),
  place('Fabryczna', '54-2', 51.119, 16.972, 1.8, 16),
  place('Psie Pole', '51-1', 51.145, 17.112, 1.2, 10),
  place('Biskupin', '51-6', 51.101, 17.103, 0.6, 4),
  place('Ołbin', '50-3', 51.122, 17.047, 0.6, 6),
  place('Nadodrze', '50-2', 51.123, 17.033, 0.5, 6),
  place('Gaj', '50-5', 51.076, 17.041, 0.6, 4),
  place('Tarnogaj', '50-5', 51.08, 17.06, 0.5, 3),
  place('Karłowice', '51-1', 51.138, 17.043, 0.7, 4),
  place('Różanka', '51-1', 51.141, 17.02, 0.5, 3),
  place('Leśnica', '54-0', 51.146, 16.866, 0.8, 4),
  place('Muchobór Wielki', '54-1', 51.093, 16.945, 0.8, 4),
  place('Oporów', '52-4', 51.076, 16.966, 0.6, 3),
  place('Brochów', '52-2', 51.062, 17.081, 0.5, 3),
  place('Kozanów', '54-1', 51.137, 16.968, 0.5, 3),
  place('Popowice', '54-2', 51.13, 16.99, 0.4, 3),
  place('Swojczyce', '51-5', 51.117, 17.119, 0.4, 2),
  place('Sępolno', '51-6', 51.111, 17.094, 0.4, 2),
];

/**
 * A point near the middle of a place, thinning out towards its edge.
 * @param {Place} place
 * @param {import('./random.mjs').Random} random
 */
export function scatter({ lat, lon, km }, random) {
  const away = km * random.next() ** 0.7;
  const turn = random.next() * 2 * Math.PI;
  return {
    lat: round(lat + (away / 111.2) * Math.sin(turn)),
    lon: round(lon + (away / (111.2 * Math.cos((lat * Math.PI) / 180))) * Math.cos(turn)),
  };
}

const round = (/** @type {number} */ degrees) => Math.round(degrees * 1e5) / 1e5;

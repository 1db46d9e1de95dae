import { choices, codes, shortWords, texts, word, words } from './build';
import type { KindSpec } from './kindSpec';

const adjective = word('titleAdjective');
const noun = word('titleNoun');
const numbered = { number: [2, 999] } as const;

/** Books, films, music, sport, food and animals. Titles and names are put together, not taken from real works. */
export const cultureKinds: readonly KindSpec[] = [
  codes('book.title', [
    ['The ', adjective, ' ', noun, ' of ', word('titlePlace')],
    ['The ', adjective, ' ', noun, ' of ', word('titlePlace'), ', Volume ', numbered],
    ['The ', adjective, ' ', noun],
    ['The ', noun],
    ...shortWords('titleNoun'),
  ]),
  words('book.genre', 'bookGenre', undefined, { nulls: 0.1 }),
  codes(
    'book.publisher',
    [
      [word('publisher')],
      [word('companyWord'), ' ', { oneOf: ['Press', 'Books', 'Editions', 'Publishing', 'House'] }],
      [word('companyWord'), ' Press ', { number: [2, 9999] }],
      ...shortWords('publisher'),
    ],
    { nulls: 0.1 },
  ),
  choices('book.format', { Paperback: 48, Hardcover: 28, Ebook: 16, Audiobook: 8 }),
  codes(
    'book.series',
    [
      ['The ', noun, ' Chronicles'],
      ['The ', adjective, ' ', noun, ' Series'],
      ['The ', adjective, ' ', noun, ' Series ', numbered],
      ...shortWords('titleNoun'),
    ],
    { nulls: 0.6 },
  ),
  codes('film.title', [
    ['The ', adjective, ' ', noun],
    [adjective, ' ', noun, ' of ', word('titlePlace')],
    ['The ', adjective, ' ', noun, ' ', numbered],
    ...shortWords('titleNoun'),
  ]),
  words('film.genre', 'filmGenre', undefined, { nulls: 0.1 }),
  choices('film.rating', { G: 14, PG: 26, 'PG-13': 34, R: 22, 'NC-17': 4 }),
  texts(
    'film.description',
    [[word('filmSentence'), ' ', word('filmSentence')], [word('filmSentence')], [word('sentence')], ...shortWords('titleNoun')],
    { nulls: 0.1 },
  ),
  codes('music.song', [
    [adjective, ' ', noun],
    [noun, ' of ', word('titlePlace')],
    [adjective, ' ', noun, ' (Part ', numbered, ')'],
    ...shortWords('titleNoun'),
  ]),
  codes('music.album', [
    [adjective, ' ', noun],
    [noun, ' & ', noun],
    [adjective, ' ', noun, ', Vol. ', numbered],
    ...shortWords('titleNoun'),
  ]),
  codes('music.artist', [
    ['The ', adjective, ' ', word('bandNoun')],
    ['The ', adjective, ' ', word('bandNoun'), ' ', numbered],
    ['The ', word('bandNoun')],
    ...shortWords('bandNoun'),
  ]),
  words('music.genre', 'musicGenre', undefined, { nulls: 0.1 }),
  words('music.instrument', 'instrument'),
  codes('music.playlist', [
    [word('playlistMood'), ' ', word('playlistForm')],
    [word('playlistMood'), ' ', word('playlistForm'), ' ', { number: [2, 9999] }],
    ...shortWords('playlistMood'),
  ]),
  codes('game.title', [[noun, ' of ', word('titlePlace')], [adjective, ' ', noun, ' ', numbered], ...shortWords('titleNoun')]),
  words('game.genre', 'gameGenre'),
  choices('game.platform', { PC: 40, Console: 34, Handheld: 6, Mobile: 14, Browser: 6 }),
  words('sport.name', 'sport'),
  codes('sport.team', [
    [word('cityName'), ' ', word('sportsTeamNoun')],
    [word('cityName'), ' ', word('sportsTeamNoun'), ' ', { number: [2, 99] }],
    ...shortWords('sportsTeamNoun'),
  ]),
  codes('sport.league', [
    [word('areaName'), ' ', { oneOf: ['Premier League', 'Championship', 'Super League', 'Cup', 'First Division', 'Second Division'] }],
    ['League ', { number: [1, 99] }],
  ]),
  choices('sport.position', { goalkeeper: 12, defender: 32, midfielder: 34, forward: 22 }, { number: { min: 1, max: 11 } }),
  choices('sport.medal', { gold: 1, silver: 1, bronze: 1 }, { nulls: 0.6 }),
  choices('sport.result', { win: 42, draw: 22, loss: 36 }),
  words('event.festival', 'festival'),
  codes('food.dish', [
    [word('dishStyle'), ' ', word('dishBase'), ' ', word('dishForm')],
    [word('dishStyle'), ' ', word('dishBase'), ' ', word('dishForm'), ' ', { number: [2, 999] }],
    [word('dish', undefined, 20)],
    ...shortWords('dishBase'),
  ]),
  words('food.cuisine', 'cuisine'),
  words('food.menuSection', 'menuSection'),
  words('food.ingredient', 'ingredient'),
  words('food.allergen', 'allergen'),
  words('food.drink', 'drink'),
  codes('food.fruit', [[word('fruit')], [word('fruit'), ' ', { number: [2, 99_999] }]]),
  codes('food.vegetable', [[word('vegetable')], [word('vegetable'), ' ', { number: [2, 99_999] }]]),
  words('food.spice', 'spice'),
  codes('food.recipe', [
    [word('dish')],
    [word('dishStyle'), ' ', word('dishBase'), ' ', word('dishForm')],
    [word('dishStyle'), ' ', word('dishBase'), ' ', word('dishForm'), ' ', { number: [2, 999] }],
    ...shortWords('dish'),
  ]),
  texts(
    'food.dishDescription',
    [
      [word('dishStyle', 'title'), ' ', word('dishBase', 'lower'), ' with ', word('ingredient'), ' and ', word('spice')],
      [word('dishStyle'), ' ', word('dishBase', 'lower')],
      ...shortWords('dishBase'),
    ],
    { nulls: 0.2 },
  ),
  codes('food.restaurant', [
    ['The ', word('restaurantAdjective'), ' ', word('restaurantNoun')],
    ['The ', word('restaurantAdjective'), ' ', word('restaurantNoun'), ' ', word('restaurantForm')],
    ['The ', word('restaurantAdjective'), ' ', word('restaurantNoun'), ' ', { number: [2, 9999] }],
    ['The ', word('restaurantNoun')],
    ...shortWords('restaurantNoun'),
  ]),
  choices('food.meal', { breakfast: 24, lunch: 32, dinner: 34, snack: 10 }),
  words('animal.petName', 'petName'),
  choices('animal.type', { dog: 34, cat: 32, bird: 8, rabbit: 8, hamster: 6, horse: 5, lizard: 4, snake: 3 }),
  words('animal.typeName', 'animalType'),
  words('animal.dogBreed', 'dogBreed', undefined, { nulls: 0.15 }),
  words('animal.catBreed', 'catBreed', undefined, { nulls: 0.15 }),
  words('animal.horseBreed', 'horseBreed', undefined, { nulls: 0.15 }),
  words('animal.bird', 'birdSpecies'),
  words('animal.insect', 'insect'),
  codes('animal.species', [[word('birdSpecies')], [word('birdSpecies'), ' ', { number: [2, 9999] }], ...shortWords('insect')]),
  words('nature.plant', 'plant'),
  words('nature.weather', 'weather'),
  words('nature.star', 'star'),
  words('nature.celestialBody', 'satelliteBody'),
];

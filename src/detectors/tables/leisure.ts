import { lit, run } from '../../catalogue/model/pattern.ts';
import type { Detector } from '../../catalogue/model/detector.ts';
import { marked, named, qualified, table, vendor, padded } from '../table.ts';

export const leisure: readonly Detector[] = table(
  'medium',
  vendor('allsports', 'AllSportsAPI', 'results of sport', [named('api-key', [run('alnum-lower', 64)])]),
  vendor('calorieninja', 'CalorieNinjas', 'data of food', [named('api-key', [run('alnum', 40)])]),
  vendor('edamam', 'Edamam', 'data of food', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('lichess', 'Lichess', 'chess', [
    marked('personal-access-token', [lit('lip_'), run('alnum', 16, 60)]),
  ]),
  vendor('nutritionix', 'Nutritionix', 'data of food', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('pandascore', 'PandaScore', 'results of e-sport', [named('api-key', [run('base64url', 51)])]),
  vendor('rawg', 'RAWG', 'data on games', [named('api-key', [run('alnum', 32)])], {
    words: qualified('rawg'),
  }),
  vendor(
    'riotgames',
    'Riot Games',
    'data of players',
    [marked('api-key', [lit('RGAPI-'), run('alnum-lower', 36, 36, '-_')])],
    { docs: ['https://developer.riotgames.com/docs/lol'] },
  ),
  vendor('spoonacular', 'spoonacular', 'recipes', [named('api-key', [run('alnum-lower', 32)])]),
  vendor('sportsmonk', 'Sportmonks', 'results of sport', [named('api-key', [run('alnum', 60)])], {
    words: ['sportsmonk', 'sportmonk'],
  }),
  vendor('strava', 'Strava', 'records of sport', [named('api-key', [run('alnum-lower', 40)])]),
  vendor('theoddsapi', 'The Odds API', 'odds of bets', [named('key', [run('hex-lower', 32)])], {
    words: ['theoddsapi', 'the_odds_api', 'the-odds-api', 'odds_api', 'oddsapi', 'odds-api'],
  }),
  vendor(
    'thunderstore',
    'Thunderstore',
    'mods of games',
    [marked('api-token', [lit('tss_'), run('base64url', 20, 80)])],
    { severity: 'high' },
  ),
  vendor('yelp', 'Yelp', 'reviews of places', [named('api-key', padded('base64url', 128, 128, '.'))], {
    docs: ['https://docs.developer.yelp.com/docs/places-authentication'],
  }),
);

import type { Told } from './grammar';

/** How much somebody likes what a review is of, as columns say it. */
export const toldByRating: Told = {
  columns:
    'rating star sentiment score mood satisfaction nps grade stars recommend recommended recommendation recommends vote verdict opinion tone polarity happy satisfied like liked helpful thumb value',
  labels: {
    negative:
      'negative bad poor terrible awful horrible unhappy dissatisfied unsatisfied detractor critical angry sad frustrated disappointed worst one two 1 2 no dislike thumbs_down down false n not never d f unlikely strongly_disagree disagree complaint negativ negativo negatif negatywny schlecht mangelhaft malo mala ruim mauvais zly',
    mixed:
      'neutral mixed fair average ok okay mediocre passive indifferent undecided three 3 maybe moderate c suggestion question neutro neutre mittel durchschnittlich regular moyen przecietny',
    positive:
      'positive good great excellent outstanding superb amazing happy satisfied promoter delighted best four five 4 5 yes like love thumbs_up up true y very a b likely strongly_agree agree praise perfect awesome compliment positiv positivo positif pozytywny gut bueno bom bon dobry excelente',
  },
  numbers: 'scale',
  weights: [16, 20, 64],
};

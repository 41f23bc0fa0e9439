/**
 * The European Standard Population 2013 (Eurostat 2013): people of each of 19 age bands, 0 to 4, 5 to 9 … 85 to 89 and
 * 90 and over, of 100,000.
 */
export const europeanStandardPopulation: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
];

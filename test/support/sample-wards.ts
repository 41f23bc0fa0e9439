/** A ward of the sample evidence: its code and name, and its adults by ethnic group in the order of `sampleGroups`. */
export interface SampleWard {
  readonly code: string;
  readonly name: string;
  readonly adults: readonly number[];
}

/** An ethnic group of the sample evidence, and its users per 1,000 adults in the whole. */
export interface SampleGroup {
  readonly code: string;
  readonly label: string;
  readonly adjective?: string;
  readonly rate: number;
}

export const sampleGroups: readonly SampleGroup[] = [
  { code: 'bangladeshi', label: 'Bangladeshi', adjective: 'Bangladeshi', rate: 23.0 },
  { code: 'chinese', label: 'Chinese', adjective: 'Chinese', rate: 4.8 },
  { code: 'indian', label: 'Indian', adjective: 'Indian', rate: 8.1 },
  { code: 'pakistani', label: 'Pakistani', adjective: 'Pakistani', rate: 12.2 },
  { code: 'other-asian', label: 'Any other Asian background', rate: 11.2 },
  { code: 'african', label: 'African', adjective: 'African', rate: 19.6 },
  { code: 'caribbean', label: 'Caribbean', adjective: 'Caribbean', rate: 14.9 },
  { code: 'other-black', label: 'Any other Black, Black British or Caribbean background', rate: 16.4 },
  { code: 'white-and-asian', label: 'White and Asian', adjective: 'Mixed White and Asian', rate: 9.5 },
  {
    code: 'white-and-black-african',
    label: 'White and Black African',
    adjective: 'Mixed White and Black African',
    rate: 14.0,
  },
  {
    code: 'white-and-black-caribbean',
    label: 'White and Black Caribbean',
    adjective: 'Mixed White and Black Caribbean',
    rate: 17.1,
  },
  { code: 'other-mixed', label: 'Any other Mixed or multiple ethnic background', rate: 12.1 },
  {
    code: 'white-british',
    label: 'English, Welsh, Scottish, Northern Irish or British',
    adjective: 'White British',
    rate: 8.9,
  },
  { code: 'white-irish', label: 'Irish', adjective: 'White Irish', rate: 9.8 },
  {
    code: 'gypsy-or-irish-traveller',
    label: 'Gypsy or Irish Traveller',
    adjective: 'Gypsy or Irish Traveller',
    rate: 18.0,
  },
  { code: 'roma', label: 'Roma', adjective: 'Roma', rate: 29.3 },
  { code: 'other-white', label: 'Any other White background', rate: 8.2 },
  { code: 'arab', label: 'Arab', adjective: 'Arab', rate: 20.8 },
  { code: 'other', label: 'Any other ethnic group', rate: 13.8 },
];

export const sampleWards: readonly SampleWard[] = [
  {
    code: 'E05013518',
    name: 'Central Greenford',
    adults: [111, 115, 1540, 533, 1063, 517, 514, 126, 134, 51, 150, 174, 2188, 265, 0, 32, 2488, 731, 608],
  },
  {
    code: 'E05013519',
    name: 'Dormers Wells',
    adults: [407, 47, 4080, 1146, 1446, 1193, 462, 225, 75, 40, 111, 111, 869, 99, 12, 16, 668, 284, 1051],
  },
  {
    code: 'E05013520',
    name: 'Ealing Broadway',
    adults: [43, 296, 790, 126, 932, 265, 198, 51, 217, 71, 99, 288, 3681, 344, 4, 55, 2591, 336, 612],
  },
  {
    code: 'E05013521',
    name: 'Ealing Common',
    adults: [47, 241, 743, 269, 727, 517, 276, 87, 245, 83, 158, 296, 4772, 371, 4, 75, 2646, 466, 573],
  },
  {
    code: 'E05013522',
    name: 'East Acton',
    adults: [67, 146, 403, 348, 668, 1047, 502, 186, 186, 134, 182, 336, 2887, 233, 12, 158, 2560, 1398, 573],
  },
  {
    code: 'E05013523',
    name: 'Greenford Broadway',
    adults: [91, 75, 1414, 723, 1529, 1031, 790, 245, 186, 115, 261, 253, 2923, 336, 16, 28, 2169, 679, 873],
  },
  {
    code: 'E05013524',
    name: 'Hanger Hill',
    adults: [95, 292, 1047, 387, 1098, 434, 190, 55, 284, 107, 122, 253, 3579, 304, 4, 83, 2903, 1315, 908],
  },
  {
    code: 'E05013525',
    name: 'Hanwell Broadway',
    adults: [47, 126, 592, 316, 592, 778, 450, 130, 225, 115, 245, 249, 4420, 541, 0, 63, 2279, 356, 549],
  },
  {
    code: 'E05013526',
    name: 'Lady Margaret',
    adults: [170, 28, 4523, 1343, 1742, 352, 438, 103, 99, 40, 75, 111, 901, 130, 4, 8, 889, 225, 1292],
  },
  {
    code: 'E05013527',
    name: 'North Acton',
    adults: [75, 506, 581, 387, 1185, 972, 545, 178, 221, 150, 213, 332, 4104, 367, 55, 115, 3152, 1142, 766],
  },
  {
    code: 'E05013528',
    name: 'North Greenford',
    adults: [107, 162, 2097, 845, 1347, 565, 652, 150, 142, 51, 142, 182, 2034, 280, 0, 32, 2334, 514, 648],
  },
  {
    code: 'E05013529',
    name: 'North Hanwell',
    adults: [28, 122, 668, 320, 873, 818, 553, 130, 261, 122, 249, 300, 3752, 446, 8, 24, 2176, 427, 592],
  },
  {
    code: 'E05013530',
    name: 'Northfield',
    adults: [43, 217, 612, 158, 395, 359, 198, 43, 312, 83, 118, 213, 5222, 525, 0, 51, 2244, 178, 300],
  },
  {
    code: 'E05013531',
    name: 'Northolt Mandeville',
    adults: [83, 146, 1272, 517, 1951, 1070, 830, 213, 146, 95, 253, 198, 3117, 237, 16, 40, 2220, 569, 877],
  },
  {
    code: 'E05013532',
    name: 'Northolt West End',
    adults: [103, 71, 1173, 640, 1576, 1517, 754, 261, 126, 95, 320, 225, 2962, 194, 16, 40, 1454, 632, 905],
  },
  {
    code: 'E05013533',
    name: 'Norwood Green',
    adults: [198, 40, 4250, 960, 1240, 1327, 375, 158, 126, 55, 130, 150, 1339, 122, 12, 12, 747, 273, 1193],
  },
  {
    code: 'E05013534',
    name: 'Perivale',
    adults: [115, 130, 1774, 604, 1236, 454, 478, 154, 138, 59, 138, 221, 2109, 265, 4, 47, 2706, 1260, 889],
  },
  {
    code: 'E05013535',
    name: 'Pitshanger',
    adults: [59, 138, 747, 276, 683, 1047, 356, 158, 237, 71, 154, 284, 4183, 399, 12, 24, 2022, 462, 672],
  },
  {
    code: 'E05013536',
    name: 'South Acton',
    adults: [59, 253, 462, 225, 786, 1469, 533, 217, 221, 134, 174, 359, 3863, 332, 4, 91, 2702, 723, 672],
  },
  {
    code: 'E05013537',
    name: 'Southall Broadway',
    adults: [288, 12, 4420, 1149, 976, 356, 118, 43, 40, 8, 24, 51, 190, 24, 0, 8, 166, 40, 644],
  },
  {
    code: 'E05013538',
    name: 'Southall Green',
    adults: [257, 16, 6660, 1011, 1205, 616, 253, 75, 87, 28, 40, 83, 312, 36, 4, 0, 280, 111, 1323],
  },
  {
    code: 'E05013539',
    name: 'Southall West',
    adults: [344, 8, 2334, 549, 691, 308, 75, 40, 28, 20, 20, 32, 130, 8, 4, 4, 95, 43, 470],
  },
  {
    code: 'E05013540',
    name: 'Southfield',
    adults: [28, 209, 427, 130, 474, 419, 375, 83, 292, 103, 134, 328, 5929, 371, 0, 67, 2895, 304, 450],
  },
  {
    code: 'E05013541',
    name: 'Walpole',
    adults: [47, 178, 675, 241, 482, 407, 273, 67, 276, 103, 122, 253, 5060, 490, 0, 55, 2228, 257, 442],
  },
];

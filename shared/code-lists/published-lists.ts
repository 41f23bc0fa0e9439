import age8Bands from './age/age-8-bands.json' with { type: 'json' };
import age5Year19 from './age/age-5-year-19.json' with { type: 'json' };
import age5Year18 from './age/age-5-year-18.json' with { type: 'json' };
import ageLifeTable20 from './age/age-life-table-20.json' with { type: 'json' };
import ageCensus11 from './age/age-census-11.json' with { type: 'json' };
import age10Year from './age/age-10-year.json' with { type: 'json' };
import ageBroad3 from './age/age-broad-3.json' with { type: 'json' };
import ageAdult3 from './age/age-adult-3.json' with { type: 'json' };
import ageWorkforce6 from './age/age-workforce-6.json' with { type: 'json' };
import policeAgeRange from './age/police-age-range.json' with { type: 'json' };
import disability2021 from './disability/disability-2021.json' with { type: 'json' };
import disability2 from './disability/disability-2.json' with { type: 'json' };
import disability2011 from './disability/disability-2011.json' with { type: 'json' };
import census2021DisabilityCodes from './disability/census-2021-disability-codes.json' with { type: 'json' };
import impairmentWorkforce from './disability/impairment-workforce.json' with { type: 'json' };
import dfeSenProvision from './disability/dfe-sen-provision.json' with { type: 'json' };
import dfeSenNeed from './disability/dfe-sen-need.json' with { type: 'json' };
import genderIdentity2021 from './gender-identity/gender-identity-2021.json' with { type: 'json' };
import genderIdentity20215 from './gender-identity/gender-identity-2021-5.json' with { type: 'json' };
import genderIdentity2 from './gender-identity/gender-identity-2.json' with { type: 'json' };
import transStatusWorkforce from './gender-identity/trans-status-workforce.json' with { type: 'json' };
import sameAsBirthYesNo from './gender-identity/same-as-birth-yes-no.json' with { type: 'json' };
import nhsGenderIdentity from './gender-identity/nhs-gender-identity.json' with { type: 'json' };
import legalPartnership2021 from './legal-partnership/legal-partnership-2021.json' with { type: 'json' };
import legalPartnership5 from './legal-partnership/legal-partnership-5.json' with { type: 'json' };
import legalPartnershipForms from './legal-partnership/legal-partnership-forms.json' with { type: 'json' };
import nhsMaritalStatus from './legal-partnership/nhs-marital-status.json' with { type: 'json' };
import pregnancyMaternity4 from './pregnancy-maternity/pregnancy-maternity-4.json' with { type: 'json' };
import ethnicGroup2021 from './ethnic-group/ethnic-group-2021.json' with { type: 'json' };
import ethnicGroup16 from './ethnic-group/ethnic-group-16.json' with { type: 'json' };
import ethnicGroup5 from './ethnic-group/ethnic-group-5.json' with { type: 'json' };
import ethnicGroup6 from './ethnic-group/ethnic-group-6.json' with { type: 'json' };
import ethnicGroup2 from './ethnic-group/ethnic-group-2.json' with { type: 'json' };
import census2021EthnicCodes from './ethnic-group/census-2021-ethnic-codes.json' with { type: 'json' };
import census2021BroadEthnicCodes from './ethnic-group/census-2021-broad-ethnic-codes.json' with { type: 'json' };
import gssHarmonisedEthnicGroup from './ethnic-group/gss-harmonised-ethnic-group.json' with { type: 'json' };
import ethnicGroup2011 from './ethnic-group/ethnic-group-2011.json' with { type: 'json' };
import nhsEthnicCategory from './ethnic-group/nhs-ethnic-category.json' with { type: 'json' };
import ethnicGroup2001 from './ethnic-group/ethnic-group-2001.json' with { type: 'json' };
import policeSelfDefined16 from './ethnic-group/police-self-defined-16.json' with { type: 'json' };
import policeSelfDefined18 from './ethnic-group/police-self-defined-18.json' with { type: 'json' };
import policeOfficerDefined from './ethnic-group/police-officer-defined.json' with { type: 'json' };
import policeOfficerDefined5 from './ethnic-group/police-officer-defined-5.json' with { type: 'json' };
import dfeSchoolCensus from './ethnic-group/dfe-school-census.json' with { type: 'json' };
import scotland2022 from './ethnic-group/scotland-2022.json' with { type: 'json' };
import northernIreland2021 from './ethnic-group/northern-ireland-2021.json' with { type: 'json' };
import religion2021 from './religion/religion-2021.json' with { type: 'json' };
import census2021ReligionCodes from './religion/census-2021-religion-codes.json' with { type: 'json' };
import religion2011 from './religion/religion-2011.json' with { type: 'json' };
import nhsReligion from './religion/nhs-religion.json' with { type: 'json' };
import scotland2022Religion from './religion/scotland-2022-religion.json' with { type: 'json' };
import sex2021 from './sex/sex-2021.json' with { type: 'json' };
import genderAsRecorded from './sex/gender-as-recorded.json' with { type: 'json' };
import census2021SexCodes from './sex/census-2021-sex-codes.json' with { type: 'json' };
import nhsPersonStatedSex from './sex/nhs-person-stated-sex.json' with { type: 'json' };
import nomisSexCodes from './sex/nomis-sex-codes.json' with { type: 'json' };
import fingertipsSexCodes from './sex/fingertips-sex-codes.json' with { type: 'json' };
import sexualOrientation2021 from './sexual-orientation/sexual-orientation-2021.json' with { type: 'json' };
import sexualOrientation20214 from './sexual-orientation/sexual-orientation-2021-4.json' with { type: 'json' };
import gssSexualOrientation from './sexual-orientation/gss-sexual-orientation.json' with { type: 'json' };
import nhsSexualOrientation from './sexual-orientation/nhs-sexual-orientation.json' with { type: 'json' };
import sexualOrientationWorkforce from './sexual-orientation/sexual-orientation-workforce.json' with { type: 'json' };
import deprivationDecile from './deprivation/deprivation-decile.json' with { type: 'json' };
import deprivationQuintile from './deprivation/deprivation-quintile.json' with { type: 'json' };
import nsSec9 from './socio-economic-class/ns-sec-9.json' with { type: 'json' };
import nsSec8 from './socio-economic-class/ns-sec-8.json' with { type: 'json' };
import nsSec5 from './socio-economic-class/ns-sec-5.json' with { type: 'json' };
import nsSec3 from './socio-economic-class/ns-sec-3.json' with { type: 'json' };
import careExperience4 from './care-experience/care-experience-4.json' with { type: 'json' };
import unpaidCare2021 from './carers/unpaid-care-2021.json' with { type: 'json' };
import unpaidCare2011 from './carers/unpaid-care-2011.json' with { type: 'json' };
import carer2 from './carers/carer-2.json' with { type: 'json' };
import englishProficiency2021 from './language/english-proficiency-2021.json' with { type: 'json' };
import mainLanguage2 from './language/main-language-2.json' with { type: 'json' };
import dfeFirstLanguage from './language/dfe-first-language.json' with { type: 'json' };
import veterans2021 from './armed-forces/veterans-2021.json' with { type: 'json' };
import armedForcesCommunity from './armed-forces/armed-forces-community.json' with { type: 'json' };

/** Every published list as it stands in its file, by strand, and within a strand in the order of preference. */
export const publishedLists: readonly unknown[] = [
  age8Bands,
  age5Year19,
  age5Year18,
  ageLifeTable20,
  ageCensus11,
  age10Year,
  ageBroad3,
  ageAdult3,
  ageWorkforce6,
  policeAgeRange,
  disability2021,
  disability2,
  disability2011,
  census2021DisabilityCodes,
  impairmentWorkforce,
  dfeSenProvision,
  dfeSenNeed,
  genderIdentity2021,
  genderIdentity20215,
  genderIdentity2,
  transStatusWorkforce,
  sameAsBirthYesNo,
  nhsGenderIdentity,
  legalPartnership2021,
  legalPartnership5,
  legalPartnershipForms,
  nhsMaritalStatus,
  pregnancyMaternity4,
  ethnicGroup2021,
  ethnicGroup16,
  ethnicGroup5,
  ethnicGroup6,
  ethnicGroup2,
  census2021EthnicCodes,
  census2021BroadEthnicCodes,
  gssHarmonisedEthnicGroup,
  ethnicGroup2011,
  nhsEthnicCategory,
  ethnicGroup2001,
  policeSelfDefined16,
  policeSelfDefined18,
  policeOfficerDefined,
  policeOfficerDefined5,
  dfeSchoolCensus,
  scotland2022,
  northernIreland2021,
  religion2021,
  census2021ReligionCodes,
  religion2011,
  nhsReligion,
  scotland2022Religion,
  sex2021,
  genderAsRecorded,
  census2021SexCodes,
  nhsPersonStatedSex,
  nomisSexCodes,
  fingertipsSexCodes,
  sexualOrientation2021,
  sexualOrientation20214,
  gssSexualOrientation,
  nhsSexualOrientation,
  sexualOrientationWorkforce,
  deprivationDecile,
  deprivationQuintile,
  nsSec9,
  nsSec8,
  nsSec5,
  nsSec3,
  careExperience4,
  unpaidCare2021,
  unpaidCare2011,
  carer2,
  englishProficiency2021,
  mainLanguage2,
  dfeFirstLanguage,
  veterans2021,
  armedForcesCommunity,
];

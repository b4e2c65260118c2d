// Makes vectors.json with IAB's own encoders, as a referee for core/privacy:
//   npm install @iabtcf/core@1.5.6 @iabgpp/cmpapi@3.2.0 && node make_vectors.mjs > vectors.json
// Both packages come from IAB Tech Lab (Apache-2.0). Strings and fields are made at random from a fixed seed.
import {TCModel, TCString, PurposeRestriction, RestrictionType, GVL} from '@iabtcf/core';
import {createRequire} from 'node:module';
const require = createRequire(import.meta.url);
const {GppModel} = await import(require.resolve('@iabgpp/cmpapi').replace('/cjs/', '/mjs/')).catch(() => require('@iabgpp/cmpapi'));

let seed = 20241129;
const random = (n) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return Math.floor(seed / 65536) % n;
};
const some = (most, share) => Array.from({length: most}, (_, i) => i + 1).filter(() => random(100) < share);

// A vendor list that allows everything, so that the encoder drops nothing.
const vendors = Object.fromEntries(Array.from({length: 900}, (_, i) => [i + 1, {
  id: i + 1, name: `v${i + 1}`, purposes: [1, 2, 3, 4, 7, 9], legIntPurposes: [2, 7, 8, 9, 10, 11],
  flexiblePurposes: [2, 7, 9], specialPurposes: [], features: [], specialFeatures: [], policyUrl: ''}]));
const purposes = Object.fromEntries(Array.from({length: 11}, (_, i) => [i + 1, {id: i + 1, name: '', description: ''}]));
const gvl = new GVL({gvlSpecificationVersion: 3, vendorListVersion: 150, tcfPolicyVersion: 4, lastUpdated: '2024-01-01T00:00:00Z',
  purposes, specialPurposes: {}, features: {}, specialFeatures: {}, stacks: {}, dataCategories: {}, vendors});

const tcf = [];
for (let i = 0; i < 20; ++i) {
  const model = new TCModel(gvl);
  model.cmpId = 2 + random(400);
  model.cmpVersion = 1 + random(50);
  model.consentScreen = random(60);
  model.consentLanguage = ['EN', 'DE', 'FR', 'PT'][random(4)];
  model.isServiceSpecific = i % 5 !== 4;
  model.useNonStandardTexts = random(2) === 1;
  model.publisherCountryCode = ['AA', 'DE', 'FR'][random(3)];
  model.purposeOneTreatment = random(2) === 1;
  const share = [0, 3, 50, 97, 100][i % 5];
  for (const id of some(11, 60)) model.purposeConsents.set(id);
  for (const id of [2, 7, 8, 9, 10, 11].filter(() => random(2))) model.purposeLegitimateInterests.set(id);
  for (const id of some(2, 50)) model.specialFeatureOptins.set(id);
  for (const id of some(i % 3 ? 900 : 40, share)) model.vendorConsents.set(id);
  for (const id of some(i % 2 ? 900 : 30, share)) model.vendorLegitimateInterests.set(id);
  if (i % 3 === 1) {
    for (const vendor of some(60, 20)) {
      model.publisherRestrictions.add(vendor, new PurposeRestriction(2, RestrictionType.REQUIRE_CONSENT));
      model.publisherRestrictions.add(vendor, new PurposeRestriction(7, RestrictionType.NOT_ALLOWED));
    }
  }
  if (i % 4 === 2) {
    for (const id of some(24, 30)) model.publisherConsents.set(id);
    model.numCustomPurposes = 3;
    model.publisherCustomConsents.set(2);
  }
  if (i % 2) for (const id of some(300, 40)) model.vendorsDisclosed.set(id);
  const day = new Date(Date.UTC(2024, random(12), 1 + random(28)));
  model.created = day;
  model.lastUpdated = day;
  const text = TCString.encode(model);
  const back = TCString.decode(text); // what is in the string, not what was asked for
  const ids = (vector) => {
    const all = [];
    vector.forEach((on, id) => { if (on) all.push(id); });
    return all;
  };
  const restrictions = [];
  for (const r of back.publisherRestrictions.getRestrictions()) {
    restrictions.push({purpose: r.purposeId, kind: r.restrictionType, vendors: back.publisherRestrictions.getVendors(r)});
  }
  tcf.push({text, created: back.created.getTime(), lastUpdated: back.lastUpdated.getTime(), cmpId: back.cmpId,
    cmpVersion: back.cmpVersion, consentScreen: back.consentScreen, consentLanguage: back.consentLanguage.toUpperCase(),
    vendorListVersion: back.vendorListVersion, policyVersion: back.policyVersion, isServiceSpecific: back.isServiceSpecific,
    purposeOneTreatment: back.purposeOneTreatment,
    publisherCountry: back.publisherCountryCode.toUpperCase(), specialFeatureOptIns: ids(back.specialFeatureOptins),
    purposesConsent: ids(back.purposeConsents), purposesLegitimate: ids(back.purposeLegitimateInterests),
    vendorsConsent: ids(back.vendorConsents), vendorsLegitimate: ids(back.vendorLegitimateInterests), restrictions,
    vendorsDisclosed: ids(back.vendorsDisclosed), publisherConsent: ids(back.publisherConsents),
    customConsent: ids(back.publisherCustomConsents)});
}

const gpp = [];
const names = ['usnat', 'usca', 'usva', 'usco', 'usut', 'usct', 'usfl', 'usmt', 'usor', 'ustx', 'usde', 'usia', 'usne', 'usnh',
  'usnj', 'ustn', 'usmn', 'usmd', 'usin', 'usky', 'usri'];
const ask = ['SharingNotice', 'ProcessingNotice', 'SaleOptOutNotice', 'SharingOptOutNotice', 'TargetedAdvertisingOptOutNotice',
  'SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut', 'SensitiveDataProcessing', 'KnownChildSensitiveDataConsents',
  'PersonalDataConsents', 'AdditionalDataProcessingConsent', 'MspaCoveredTransaction', 'MspaOptOutOptionMode',
  'MspaServiceProviderMode', 'MspaMode', 'SensitiveDataOptOutNotice', 'SensitiveDataProcessingOptOutNotice',
  'SensitiveDataLimitUseNotice'];
for (let i = 0; i < 45; ++i) {
  const model = new GppModel();
  const chosen = i < names.length ? [names[i]] : names.filter(() => random(100) < 20);
  for (const name of chosen) {
    model.setFieldValue(name, 'SaleOptOutNotice', 1); // makes the section
    for (const field of ask) {
      let now;
      try { now = model.getFieldValue(name, field); } catch { continue; }
      if (now === undefined || now === null) continue;
      const mandatory = field === 'MspaCoveredTransaction';
      const value = Array.isArray(now) ? now.map(() => random(3)) : mandatory ? 1 + random(2) : random(3);
      try { model.setFieldValue(name, field, value); } catch {}
    }
    try { model.setFieldValue(name, 'GpcSegmentIncluded', i % 2 === 0); model.setFieldValue(name, 'Gpc', i % 4 === 0); } catch {}
  }
  if (i % 3 === 0) model.setFieldValue('uspv1', 'OptOutSale', ['Y', 'N', '-'][random(3)]);
  const text = model.encode();
  const back = new GppModel(text);
  const sections = [];
  for (const name of names.filter((each) => back.hasSection(each))) {
    const fields = {};
    for (const field of ask) {
      let value;
      try { value = back.getFieldValue(name, field); } catch { continue; }
      if (value !== undefined && value !== null) fields[field] = Array.isArray(value) ? value : [value];
    }
    let gpc = null;
    try { if (text.split('~').some((s) => s.includes('.')) && back.getFieldValue(name, 'GpcSegmentIncluded')) gpc = back.getFieldValue(name, 'Gpc'); } catch {}
    sections.push({name, fields, gpc});
  }
  gpp.push({text, ids: back.getSectionIds(), sections, usPrivacy: back.hasSection('uspv1') ? back.getSection('uspv1') && text.split('~')[1 + back.getSectionIds().indexOf(6)] : ''});
}
console.log('{"tcf":[\n' + tcf.map((v) => JSON.stringify(v)).join(',\n') + '\n],\n"gpp":[\n' + gpp.map((v) => JSON.stringify(v)).join(',\n') + '\n]}');

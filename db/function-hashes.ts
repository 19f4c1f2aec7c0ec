// Written by npm run db:structure; a test compares it with what the migrations lead to.

/** The functions that guard the record and write the trail, by a hash of each: see `readFunctionHashes`. */
export const functionHashes: Record<string, string> = {
  'audit.append': '4dc64165f2ec9a946625fb1cd51c2357',
  'audit.begin_as_mandate': 'a8030b1a7f085fee2e07279232207fda',
  'audit.begin_as_operator': '2b87ae5fe9a3864d5f79939fa3dd63fb',
  'audit.begin_as_session': '2204e77166485da48e1e3c90a554275d',
  'audit.begin_as_setup': 'adfc93b418cd83bd39102e0f196b7c37',
  'audit.begin_as_token': 'b9e260eb1f0585e7aedd1b00236903ec',
  'audit.begin_as_visitor': 'a936dd456f98e91b4273d8fe89cc4a6d',
  'audit.collect_insert': 'e3b35e3088d2a65c2767436d70ac9296',
  'audit.collect_update': 'f65ae760536d580073c7bccf7a1617a1',
  'audit.end_mandate': 'cdab0d18d93224bdabf3e4355bc02959',
  'audit.give_mandate': '6d32f497977ec5c8f13d9ae412c0b496',
  'audit.guard': '7a6306f5a8b10a7c212223749b1ef625',
  'audit.is_redacting': 'b7b0b5ef2e86b790881254b1a1038e9f',
  'audit.name_request': 'cb9fdbc118eb1e5deb53ad6dbec18936',
  'audit.only_redacted': '62224e3cc33ebe3c1bf306411dd1b55a',
  'audit.open': 'ed991f062534081f260daf5f393bff56',
  'audit.redact': '75338b2c940b134bca12fa15ef8236ea',
  'audit.refuse': '252ab2ec4375a4a558a43de6293a6756',
  'audit.refuse_kind': '675f8672f019a2c4a635c799d08d418c',
  'audit.subjects': '7664194444e2f1887f851af77dcebae1',
  'audit.watch': '359caeea306008d6c5f8ebcb3d1ad9b2',
  'record.text_sha256': '564b4795d640c388545867be06dcd2f7',
}

/**
 * Non-null outputs that are neither ids nor part of a connection: patterns of coordinates, each group with the reason why
 * an odd answer of HQ cannot make them null.
 */
export const COMPUTED: readonly (readonly [reason: string, ...coordinates: RegExp[]])[] = [
  ['links are made of the name and the id', /\.(downloadUrl|hqUrl)$/],
  ['counted and encoded here, from the bytes', /^AttachmentContent\.(base64|length)$/],
  ['a file of this gateway has the name and media type that this gateway gives it', /^LookupTableFile\./],
  [
    'the key of a part of a row: a part without it is omitted, with an error at the list',
    /^\w*Attachment\.name$/,
    /^CaseIndex\.identifier$/,
    /^LocalizedText\.language$/,
    /^CaseType\.name$/,
    /^FormQuestion(Option)?\.(path|value)$/,
    /^LocalizedText\.language$/,
    /^LookupTable(Row)?Field\.name$/,
    /^Report(Column|Filter|RowColumn)\.(columnId|slug)$/,
  ],
  ['counted here', /^ReportRow\.index$/],
  ['known before the row is read: the arguments, or a stand-in for which nothing is read', /^ODataFeed\./],
  ['a stand-in for which nothing is read', /^DataExport\.savedExport$/, /^Domain\.budget$/],
  [
    'read before the part that has it',
    /^FormDefinition\.(application|module)$/,
    /^CaseType\.(applications|modules)$/,
    /^MessagingMessage\.event$/,
  ],
  ['two numbers or no point', /^GeoPoint\.(latitude|longitude)$/, /^Location\.coordinates$/],
  ['the budget is kept here', /^RequestBudget/],
  [
    'progress and outcome of a change are kept here, in words of this gateway',
    /^CasesSave(Chunk|Error|Payload)\./,
    /^WriteProgress\./,
    /^FormSubmitPayload\.duplicate$/,
    /^HqUserError\.message$/,
    /^HqJob\.(kind|status|problems)$/,
    /^HqJobProblem\.(reason|rows|ids)$/,
  ],
  ['an item is null instead', /^Query\.nodes$/, /^Domain\.\w+ById$/],
  [
    'parsed here from XML, where a missing element or attribute is empty text, an empty list or false',
    /^Restore(Registration|Case|Fixture)?\./,
    /^ODataColumn\./,
  ],
];

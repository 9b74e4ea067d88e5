/// What the search knows of a language.
public struct SearchLanguage: Sendable {
  /// As in HTML's `lang`.
  public let code: String
  /// libstemmer's name of the language; nil where words are taken as they are.
  let stemmer: String?
  /// Words too common to search for.
  let stopWords: [String]
  /// æ, ø and å may be written ae, oe and aa.
  let writesDigraphs: Bool
  /// The script in the browser has this stemmer, too; otherwise it finds a word's root in the lexicon.
  let hasTwin: Bool
  /// Words are joined to longer ones that hold them.
  let joinsWords: Bool
  /// Little words that begin longer ones without making them compounds: "udvalg" is no kind of "valg".
  let prefixes: Set<String>
  /// Endings that are no words.
  let suffixes: Set<String>

  /// The language of a document (`da`, `en-GB`); one that is not known has neither stems nor stop words.
  public init(_ tag: String) {
    let code = String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
    self.code = code
    let known = SearchLanguage.table[code]
    stemmer = known?.stemmer
    stopWords = known.map { SearchLanguage.words($0.stopWords) } ?? []
    let isScandinavian = ["da", "nb", "nn", "no"].contains(code)
    writesDigraphs = isScandinavian
    joinsWords = isScandinavian || ["sv", "de"].contains(code)
    hasTwin = code == "da"
    prefixes = isScandinavian ? Set(SearchLanguage.words(SearchLanguage.scandinavianPrefixes)) : []
    suffixes = isScandinavian ? Set(SearchLanguage.words(SearchLanguage.scandinavianSuffixes)) : []
  }

  private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

  private static let norwegianStopWords = """
    alle at av ble bli blir da de deg dei dem den denne der dere det dette di din du eg eller en er et etter for fra \
    før ha hadde han har henne her hun hva hvis hvor i ikke inn jeg kan man med meg men mer min mot når nå og også om \
    opp oss over på sa seg sin skal skulle slik som så til under ut var ved vi vil være vært vår
    """

  private static let table: [String: (stemmer: String, stopWords: String)] = [
    "da": (
      "danish",
      """
      ad af alle at blandt blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller en er et for \
      fra gennem ham han hans har havde hen hende her hos hun hvad hvis hvor hvordan i ikke ind jeg jer kan man med mellem meget men mig min mod \
      når og også om op os over på samt sig sin skal skulle som så til ud under var ved vi vil være
      """
    ),
    "nb": ("norwegian", norwegianStopWords),
    "nn": ("norwegian", norwegianStopWords),
    "no": ("norwegian", norwegianStopWords),
    "sv": (
      "swedish",
      """
      alla att av blev bli blir de dem den denna det detta dig din du där efter eller en ett från för ha hade han har \
      hon här i icke in inte jag kan man med men mig min mot nu när och också om oss på sedan sig sin skall ska som så \
      till under upp ut vad var vi vid vilka är över
      """
    ),
    "de": (
      "german",
      """
      aber alle als am an auch auf aus bei bis da das dass dem den der des die dies diese durch ein eine einem einen \
      einer eines er es für hat ich im in ist kann mit nach nicht noch nur ob oder sein sich sie sind so über um und \
      uns unter vom von vor war was wenn werden wie wir wird wurde zu zum zur
      """
    ),
    "en": (
      "english",
      """
      a an and are as at be been but by for from had has have he her his i if in into is it its no not of on or our \
      she so that the their them then there these they this to was we were which who will with would you your
      """
    ),
  ]

  private static let scandinavianPrefixes = """
    af an and ande anden bag bi efter for fore forbi fra frem før gen gennem hen her hoved igennem ikke ind inden imod \
    med mellem mis mod modsat ned nær om omkring op over på sam selv til tilbage ud uden under ved vel vi god fuld
    """

  private static let scandinavianSuffixes = """
    bar bare bart ede eder eds eende else elsen elsens elser elserne ende endes ene enes ens ere eren erens erer eres \
    ered erede eredes eret ering eringen eringer eringerne erne ernes ers erende et ets fri fuld hed heden hedens heder \
    hederne inger ingen ingens ingerne ings ion ionen ioner ionerne isk iske ist ister ite itet iteten lig lige ligere \
    ligt lighed ligheden ling linger løs løse løst mæssig mæssige mæssigt ning ninger ningen ningerne nings sel sler \
    som somme somt tion tionen tioner ation ationen ationer
    """
}

import Minutes

/// `site.yml`: what the publisher says about the site.
public struct Settings: Sendable {
  /// The name of the site.
  public var title = "Referater og dagsordener"
  /// Of the interface, as in HTML's `lang`.
  public var language = "da"
  /// `https://example.dk/arkiv/`; nil where the site's address is not known yet.
  public var baseURL: String?
  /// Who publishes the site, as its pages say it.
  public var publisher: String?
  /// The only municipality whose minutes these are, where there is one.
  public var municipality: String?
  /// Topics of the publisher's own, beside those of the case numbers.
  public var topics: [TopicRule] = []
  /// Strings that are taken out wherever they stand.
  public var redactions: [String] = []
  /// Strings shaped like a personal number that are none.
  public var allowed: Set<String> = []
  /// A closed item's decision is published, too.
  public var publishesClosedDecisions = false

  /// The settings of a site that has no site.yml.
  public init() {}

  /// A topic of the publisher's own.
  public struct TopicRule: Sendable, Hashable {
    /// As its page is titled.
    public var name: String
    /// An item that holds one of these words belongs here.
    public var words: [String]
    /// KLE subjects, subject groups or groups: "15.04.00", "15.04", "15".
    public var subjects: [String]
  }

  /// Whether a number was declared to be none of a person, in whatever spelling.
  func allows(_ number: PersonalNumber.Found) -> Bool {
    allowed.contains(number.text) || allowed.contains(number.digits) || allowedDigits.contains(number.digits)
  }

  private var allowedDigits: Set<String> {
    Set(allowed.flatMap { PersonalNumber.find(in: $0) }.map(\.digits))
  }

  /// Reads the file; a site without one has the settings above.
  ///
  /// Throws every mistake found.
  public static func read(_ path: String, shown: String) throws(DiagnosticsError) -> Settings {
    // A link that leads nowhere, or a folder nobody may enter, is no missing file: its redactions would be missed.
    if Files.isMissing(path) { return Settings() }
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch { throw DiagnosticsError([error]) }
    var reader = SettingsReader(file: shown, bytes: bytes)
    return try reader.read()
  }
}

import Minutes
import Parsing

/// One meeting out of a JSON text.
public struct ExchangedMeeting: Sendable {
  /// Its own bytes in the text.
  public var range: Range<Int>
  /// Nil where it cannot be filed: the diagnostics say why.
  public var meeting: ReceivedMeeting?
  public var report: ImportReport
  public var diagnostics: [Diagnostic] = []
}

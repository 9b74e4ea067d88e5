import HTML
import Parsing

/// What HTML did not carry over, in the words of the report.
enum PortalLoss {
  static func report(_ loss: HTMLLoss, into report: inout ImportReport) {
    if loss.controlWords > 0 { report.leaveOut("words of buttons, forms and frames: \(loss.controlWords)") }
    if loss.hiddenWords > 0 { report.leaveOut("words that the page hides: \(loss.hiddenWords)") }
    if loss.pictures > 0 { report.leaveOut("pictures without a description: \(loss.pictures)") }
    if loss.links > 0 { report.leaveOut("links that lead to no public page (their words are kept): \(loss.links)") }
    if loss.struckWords > 0 { report.leaveOut("lines through words (the words are kept): \(loss.struckWords)") }
  }
}

import Exchange
import Minutes
import Parsing

extension ReceivedDocument {
  /// The meetings of a document in JSON.
  func exchanged(dialects: [Dialect]) throws(DiagnosticList) -> Content {
    .meetings(
      try MeetingExchange.read(bytes, file: file, dialects: dialects).map { found in
        var part = Part(
          bytes: Array(bytes[found.range]), meeting: found.meeting, report: found.report,
          diagnostics: found.diagnostics)
        // As site.yml and the command line name municipalities.
        if let written = found.meeting?.municipality {
          part.meeting?.municipality = MunicipalityName.normalised(written)
          if part.meeting?.municipality == nil {
            part.diagnostics.append(
              Diagnostic(
                .warning, file: file, message: "“\(written)” names no municipality",
                advice: "Name it with --municipality, or mend the file."))
          }
        }
        return part
      })
  }
}

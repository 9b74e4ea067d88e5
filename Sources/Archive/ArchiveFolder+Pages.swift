import Minutes

extension ArchiveFolder {
  /// A page of the publisher's own in the archive's folder, redactions carried out; nil where there is none.
  ///
  /// Throws everything shaped like a personal number that the settings neither redact nor allow.
  public func page(_ name: String, settings: Settings) throws(DiagnosticsError) -> String? {
    let shown = file(name)
    guard !Files.isMissing(shown) else { return nil }
    let text: String
    do { text = try Files.readText(shown) } catch { throw DiagnosticsError([error]) }
    let redaction = Redaction(settings.redactions)
    let original = MeetingText(text, publishesClosed: true)
    let redacted = original.redacted(redaction)
    let advice = SecretAdvice(settings: settings, settingsFile: settingsFile, redaction: redaction)
    let mistakes = advice.mistakes(in: redacted, original: original, file: shown)
    guard mistakes.isEmpty else { throw DiagnosticsError(mistakes) }
    return redacted.text
  }
}

import Mustache
import Testing

@Suite struct ObjectTests {
  @Test("of two fields with one name the last one counts, however it came in")
  func lastOne() throws {
    var object: TemplateObject = ["a": 1, "b": 2, "a": 3]
    #expect(object["a"] == 3)
    object["a"] = 4
    object.merge(["b": 5, "c": nil])
    #expect(object["a"] == 4 && object["b"] == 5 && object["c"] == .null && object["d"] == nil)
    #expect(object == ["c": nil, "b": 5, "a": 4])
    #expect(object.hashValue == TemplateObject(["a": 4, "b": 5, "c": .null]).hashValue)
    object["a"] = nil
    #expect(object == ["b": 5, "c": nil])
    #expect(try render("{{a}}{{b}}", .object(["b": 1, "a": 2, "b": 3])) == "23")
  }

  @Test("names of one number are told apart by their letters")
  func collisions() {
    // Of one length, with the same letters at both ends and in the middle.
    let object: TemplateObject = ["sessions": 1, "sustiens": 2]
    #expect(object["sessions"] == 1 && object["sustiens"] == 2 && object["saltions"] == nil && object[""] == nil)
  }

  @Test("each of many names is found, and none that is not there")
  func manyNames() {
    let names = (0..<500).map { "navn\($0)" }
    var object: TemplateObject = [:]
    for (number, name) in names.enumerated() { object[TemplateName(name)] = .integer(number) }
    for (number, name) in names.enumerated() { #expect(object[TemplateName(name)] == .integer(number)) }
    #expect(object["navn500"] == nil && object["nav"] == nil)
  }
}

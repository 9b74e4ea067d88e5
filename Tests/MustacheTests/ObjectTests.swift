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

  @Test("a page of many fields renders each of them, and what an inner object has in its stead")
  func manyFields() throws {
    let names = (0..<400).map { "navn\($0)" }
    var page: TemplateObject = [:]
    for (number, name) in names.enumerated() { page[TemplateName(name)] = .integer(number) }
    page["inside"] = ["navn7": "inner"]
    page[TemplateName(names[9])] = "last"
    page[TemplateName(names[11])] = nil
    let template = names.map { "{{\($0)}}," }.joined() + "{{#inside}}{{navn7}} {{navn8}}{{/inside}}"
    var expected = (0..<400).map(String.init)
    expected[9] = "last"
    expected[11] = ""
    #expect(
      try render(template, .object(page), mode: .flat) == expected.joined(separator: ",") + ",inner 8")
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

package org.linli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.linli.hostile.AnyDocuments.Asked;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known to bring servers down, made by hand.
 */
final class Bombs {

	private static final int BODY = 1_000_000;

	private Bombs() {
	}

	/** Documents that are small to send and large to answer, or large to read. */
	static List<String> documents() {
		List<String> all = new ArrayList<>();
		for (int size : new int[] { 31, 1_000, 5_000 }) {
			all.add("{" + many(size, (i) -> "a" + i + ":viewer{roles}") + "}");
			all.add("{" + many(size, (i) -> "viewer{roles}") + "}");
			all.add("{__typename" + many(size, (i) -> "@a" + i) + "}");
			all.add("{__typename" + many(size, (i) -> "@include(if:true)") + "}");
			all.add(many(size, (i) -> "query Q" + i + "{__typename}"));
			all.add("{__typename}" + many(size, (i) -> "fragment F" + i + " on Query{__typename}"));
			all.add("query(" + many(size, (i) -> "$v" + i + ":ID") + "){__typename}");
			all.add("{" + "viewer{".repeat(size) + "roles" + "}".repeat(size) + "}");
			all.add("{".repeat(size));
			all.add("{a(b:" + "[".repeat(size) + "]".repeat(size) + ")}");
			all.add("{a(b:" + "{a:".repeat(size) + "1" + "}".repeat(size) + ")}");
			all.add("query($v:" + "[".repeat(size) + "ID" + "]".repeat(size) + "){__typename}");
			all.add("{...F0}" + many(size, (i) -> "fragment F%d on Query{...F%d}".formatted(i, i + 1)));
			all.add("{nodes(ids:[" + many(size, (i) -> "\"" + i + "\",") + "]){id}}");
			all.add("{__type(name:\"Need\"){" + "fields{type{".repeat(size) + "name" + "}}".repeat(size) + "}}");
		}
		all.add("{...A}fragment A on Query{...B}fragment B on Query{...A}");
		all.add("{...F0}" + many(20, (i) -> "fragment F%d on Query{...F%d ...F%d}".formatted(i, i + 1, i + 1))
				+ "fragment F20 on Query{__typename}");
		all.add(fan("children(first:100){nodes{", "code", "}}", 4));
		all.add(fan("children(first:100){nodes{", "code", "}}", 9));
		all.add(fan("...on Territory{children{nodes{", "code", "}}}", 12));
		for (int depth : new int[] { 5, 6, 7, 9 }) {
			all.add(byEachType(depth));
		}
		all.add(fan("children(first:100){nodes{", "a".repeat(29_000) + ":code", "}}", 1));
		all.add(fan("a".repeat(29_000) + ":children(first:100){nodes{", "code", "}}", 1));
		all.add(fan("children(first:100){nodes{", "code ".repeat(1_900), "}}", 1));
		all.add("{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}");
		all.addAll(texts());
		return all;
	}

	/** What is no document, or hardly one. */
	private static List<String> texts() {
		return List.of("", " ", "\ufeff{__typename}", "#" + "c".repeat(29_000), ("#" + "\n").repeat(14_000),
				",".repeat(29_999), " ".repeat(900_000), "{__typename}" + "\n".repeat(900_000), "x".repeat(900_000),
				"\"".repeat(3_001), "\"\"\"" + "\n".repeat(20_000), "{a(b:\"" + "\\u0041".repeat(4_000) + "\")}",
				"{a(b:\"\\uD800\")}", "{a(b:\"\\u{110000}\")}", "{a(b:" + "9".repeat(29_000) + ")}",
				"{a(b:1e" + "9".repeat(20_000) + ")}", "{skills(first:" + "1".repeat(20_000) + "){totalCount}}",
				"{skills(first:1e3){totalCount}}", "{" + "a".repeat(29_000) + "}", "{\uD83D\uDE00}", "{技能}", "\u0000",
				"{__typename}\u0000", "{a:a:a}", "{a{}}", "subscription{__typename}",
				"subscription{a:__typename b:__typename}", "type Query{a:ID}", "extend schema @a",
				"{__typename}{__typename}", "query A{a}query A{a}", "query($a:ID=$a){__typename}", "{node(id:{}){id}}",
				"{node(id:[[[[1]]]]){id}}", "{node(id:$id){id}}", "mutation{__typename}", "{__typename @skip(if:null)}",
				"{__typename @include(if:$a)}", "query($a:Nothing){__typename}", "{...on Nothing{a}}", "{...on Int{a}}",
				"{__typename{a}}", "{viewer}", "{_service{sdl}}", "{_entities(representations:[]){__typename}}");
	}

	/** Bodies in place of one that holds a document. */
	static List<byte[]> bodies() {
		String query = "\"query\":\"{__typename}\"";
		List<String> all = new ArrayList<>(List.of("", " ", "null", "true", "0", "\"{__typename}\"", "[]", "{}", "{",
				"}", "{\"query\":null}", "{\"query\":0}", "{\"query\":[]}", "{\"query\":{}}", "{\"query\":\"\"}",
				"{" + query + "," + query + "}", "{" + query + "}{" + query + "}", "{" + query + "}x",
				"{" + query + ",}", "{'query':'{__typename}'}", "{query:\"{__typename}\"}", "\ufeff{" + query + "}",
				"//\n{" + query + "}", "{" + query + ",\"variables\":[]}", "{" + query + ",\"variables\":\"{}\"}",
				"{" + query + ",\"variables\":1e400}", "{" + query + ",\"variables\":{\"a\":1e999999999}}",
				"{" + query + ",\"variables\":{\"a\":NaN}}", "{" + query + ",\"variables\":{\"\":0}}",
				"{" + query + ",\"operationName\":0}", "{" + query + ",\"operationName\":\"\\u0000\"}",
				"{" + query + ",\"operationName\":\"" + "x".repeat(900_000) + "\"}",
				"{" + query + ",\"extensions\":[]}", "{" + query + ",\"extensions\":{\"persistedQuery\":[]}}",
				"{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"x\"}}}",
				"{\"extensions\":{\"persistedQuery\":{\"version\":1e9,\"sha256Hash\":[]}}}", "{\"documentId\":0}",
				"{\"documentId\":\"../../etc/passwd\"}", "{\"documentId\":\"" + "a".repeat(900_000) + "\"}",
				"{\"query\":\"\\ud800\"}", "{\"query\":\"\\x\"}", "{\"query\":\"{__typename}\u0000\"}",
				"[" + "{" + query + "}," + "{" + query + "}]", "{\"id\":\"1\",\"type\":\"subscribe\"}",
				"query={__typename}", "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{}\r\n--x--"));
		for (int size : new int[] { 99, 2_000, 100_000 }) {
			all.add("[".repeat(size));
			all.add("{\"a\":".repeat(size));
			all.add("{" + query + ",\"variables\":{\"a\":" + "[".repeat(size) + "]".repeat(size) + "}}");
			all.add("{" + query + ",\"extensions\":" + "{\"a\":".repeat(size) + "0" + "}".repeat(size) + "}");
		}
		all.add("{" + query + ",\"variables\":{" + many(40_000, (i) -> "\"k" + i + "\":0,") + "\"k\":0}}");
		all.add("{" + query + ",\"variables\":{\"a\":[" + "0,".repeat(400_000) + "0]}}");
		all.add("{" + query + ",\"variables\":{\"a\":" + "9".repeat(900_000) + "}}");
		all.add("{" + query + ",\"variables\":{\"a\":0." + "9".repeat(900_000) + "}}");
		all.add("{" + query + ",\"" + "a".repeat(900_000) + "\":0}");
		all.add("{" + query + " ".repeat(BODY) + "}");
		List<byte[]> bytes = all.stream()
			.map((text) -> text.getBytes(StandardCharsets.UTF_8))
			.collect(Collectors.toCollection(ArrayList::new));
		bytes.add(("{" + query + "}").getBytes(StandardCharsets.UTF_16));
		bytes.add(new byte[] { (byte) 0xc0, (byte) 0x80 });
		bytes.add(new byte[] { '{', '"', (byte) 0xff, '"', ':', '0', '}' });
		bytes.add(zipped(" ".repeat(10 * BODY)));
		return bytes;
	}

	/** Variables of any kind for a document that takes some. */
	static List<Asked> variables() {
		String document = "query($a:ID!,$n:Int,$l:[ID!]){node(id:$a){id}skills(first:$n){totalCount}nodes(ids:$l){id}}";
		List<Object> values = List.of("x", "", "x".repeat(500_000), 0, -1, 1.5, true, List.of(), Map.of(),
				List.of(List.of(List.of(0))), Map.of("a", Map.of("b", 0)),
				IntStream.range(0, 20_000).mapToObj(String::valueOf).toList(), Long.MAX_VALUE);
		List<Asked> all = new ArrayList<>();
		for (Object value : values) {
			all.add(new Asked(document, null, Map.of("a", value)));
			all.add(new Asked(document, null, Map.of("a", "x", "n", value)));
			all.add(new Asked(document, null, Map.of("a", "x", "l", value)));
		}
		return all;
	}

	/** Media types that are none of ours. */
	static List<String> mediaTypes() {
		return List.of("", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
				"text/html", "application/graphql", "application/json; charset=utf-16",
				"application/json; charset=nonsense", "application/json;", "application/json, text/plain", "*/*", "x",
				"application/xml", "application/" + "x".repeat(5_000));
	}

	/** Each deeper by one step, and a hundred times as much. */
	private static String fan(String open, String leaf, String close, int depth) {
		return "{territories(first:100){nodes{" + open.repeat(depth) + leaf + close.repeat(depth) + "}}}";
	}

	/** Asks on of one type and of any, which unfolds once for each type at each step. */
	private static String byEachType(int depth) {
		return "{territory(code:\"T-000001\"){" + "parent{...on Grid{parent{id}}".repeat(depth) + "parent{id}"
				+ "}".repeat(depth) + "}}";
	}

	private static String many(int number, IntFunction<String> part) {
		return IntStream.range(0, number).mapToObj(part).collect(Collectors.joining(" "));
	}

	private static byte[] zipped(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A text as the document of a body. */
	static byte[] body(String document) {
		return JsonMapper.shared().writeValueAsBytes(Map.of("query", document));
	}

}

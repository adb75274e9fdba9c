package org.linli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a server says once it is ready: where it is and what to do next.
 *
 * @param version of the server
 * @param took how long the start took
 * @param base its address, without a slash at the end
 * @param path where GraphQL is asked
 * @param demonstration whether the database holds the demonstration
 * @param issuer who issues tokens; null if this server does so itself
 * @param examples names of the queries in GraphiQL
 * @param known the id of a document, where none is answered that is not known beforehand;
 * null where all are
 * @param database where the data lies
 */
record Greeting(String version, Duration took, String base, String path, boolean demonstration, @Nullable String issuer,
		List<String> examples, @Nullable String known, String database) {

	/** Chinese beside English, an address or a command alone in its line. */
	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("Linli %s is ready after %.1f s 邻里已就绪".formatted(this.version, this.took.toMillis() / 1000.0));
		String issued = this.issuer;
		if (issued == null && this.known == null) {
			add(lines, "GraphiQL, in a browser 浏览器界面", this.base + "/graphiql");
		}
		add(lines, "GraphQL, by POST 程序接口", this.base + this.path);
		if (issued != null) {
			add(lines, "Tokens are issued by 令牌签发方", issued);
		}
		else if (this.demonstration) {
			begin(lines);
			add(lines, "A token for a role, for an hour; without one you are a planner 取某一身份的令牌，有效一小时；不带令牌即为规划人员",
					"curl -s -X POST " + this.base
							+ "/demo/tokens -H 'content-type: application/json' -d '{\"role\": \"COMMUNITY_WORKER\"}'");
		}
		else {
			add(lines, "The database holds no demonstration; this loads it into an empty one 数据库中没有演示数据，可向空数据库载入",
					"java -jar linli-*.jar demo load");
		}
		add(lines, "Data 数据", this.database);
		add(lines, "Stop 停止", "Ctrl+C");
		lines.add("");
		return lines;
	}

	/** GraphiQL asks by text, which is of no use where only ids are answered. */
	private void begin(List<String> lines) {
		if (this.known != null) {
			add(lines, "Only known documents are answered, by their ids, such as this 仅应答已知文档，按其编号请求，例如",
					"curl -s '" + this.base + this.path + "?documentId=" + this.known + "'");
		}
		else {
			add(lines, "Queries to begin with, in the tabs of GraphiQL 示例查询，见 GraphiQL 各标签页",
					String.join(", ", this.examples));
		}
	}

	private static void add(List<String> lines, String what, String value) {
		lines.add("  " + what);
		lines.add("      " + value);
	}

}

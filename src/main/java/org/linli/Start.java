package org.linli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Where the packaged server begins. It is compiled for Java 8, so that a Java that is too
 * old says so in one line instead of failing at the first class it cannot read. In a
 * packed jar it stands beside the loader of nested jars and calls that one, which comes
 * back here with a class loader that finds the server.
 */
public final class Start {

	private static final int OLDEST = 21;

	private static final String LOADER = "org.springframework.boot.loader.launch.JarLauncher";

	private static final String SERVER = "org.linli.LinliApplication";

	private Start() {
	}

	/**
	 * Starts the server or runs one of its commands.
	 * @param args what {@code java -jar} was given
	 * @throws Throwable what the server throws
	 */
	public static void main(String[] args) throws Throwable {
		String version = System.getProperty("java.specification.version");
		if (isTooOld(version)) {
			// No log: no class of one can be read by a Java that is too old.
			System.err.println(refusal(System.getProperty("java.version"), System.getProperty("java.home")));
			System.exit(1);
		}
		try {
			next().invoke(null, (Object) args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	/** Whether this is older than what the server is compiled for: 1.8, 11, 17. */
	static boolean isTooOld(String specification) {
		return specification.startsWith("1.") || Integer.parseInt(specification) < OLDEST;
	}

	static String refusal(String version, String home) {
		return "Linli needs Java " + OLDEST + " or newer, this is " + version + " at " + home
				+ ": install a newer JDK and start it with that one, /path/to/jdk/bin/java -jar ...";
	}

	private static Method next() throws ReflectiveOperationException {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		boolean found = loader.getResource(SERVER.replace('.', '/') + ".class") != null;
		return Class.forName(found ? SERVER : LOADER, true, loader).getMethod("main", String[].class);
	}

}

package org.linli;

import java.util.Arrays;

import picocli.CommandLine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The server. Everything it does stands in the packages below, one per feature.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LinliApplication {

	public static void main(String[] args) {
		if (args.length > 0 && DatabaseCommand.NAME.equals(args[0])) {
			String[] options = Arrays.copyOfRange(args, 1, args.length);
			System.exit(new CommandLine(new DatabaseCommand()).execute(options));
		}
		try {
			SpringApplication.run(LinliApplication.class, args);
		}
		catch (RuntimeException ex) {
			// Reported already; the engine's own threads would keep the process alive.
			System.exit(1);
		}
	}

}

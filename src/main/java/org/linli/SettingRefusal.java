package org.linli;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * Says of a setting that cannot be read by which name of the environment it is set, what
 * stands there and what may.
 */
final class SettingRefusal {

	private static final String LEAVE_OUT = "Correct it, or leave it out.";

	/** Values of such settings are told to nobody. */
	private static final Pattern SECRET = Pattern.compile("(?i).*(secret|password|token|credential|key).*");

	private static final int LONGEST = 80;

	private SettingRefusal() {
	}

	/** What is said of a failure to read settings; null for one of another kind. */
	static @Nullable FailureAnalysis of(BindException failure) {
		for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
			if (cause instanceof BindException inner) {
				return of(inner);
			}
			// Our own record has read them and refuses one.
			if (cause instanceof BeanInstantiationException && cause.getCause() instanceof IllegalArgumentException own
					&& isOurs(failure)) {
				return new FailureAnalysis(own.getMessage() + ".", LEAVE_OUT, failure);
			}
			if (cause instanceof ConversionFailedException unread) {
				return unread(failure, unread.getValue(), unread.getTargetType());
			}
			if (cause instanceof ConverterNotFoundException unread) {
				return unread(failure, null, unread.getTargetType());
			}
		}
		return null;
	}

	private static boolean isOurs(BindException failure) {
		Class<?> type = failure.getTarget().getType().resolve();
		return type != null && type.getName().startsWith("org.linli.");
	}

	private static FailureAnalysis unread(BindException failure, @Nullable Object value, TypeDescriptor wanted) {
		String name = name(failure);
		boolean tell = value != null && !SECRET.matcher(name).matches();
		return new FailureAnalysis(
				name + (tell ? " is \"" + shortened(String.valueOf(value)) + "\"" : " cannot be read") + ".",
				"It may be " + wanted(wanted) + ". " + LEAVE_OUT, failure);
	}

	/** As it was set, or as it would be in the environment. */
	private static String name(BindException failure) {
		if (Origin.from(failure.getProperty()) instanceof PropertySourceOrigin origin
				&& origin.getPropertySource() instanceof SystemEnvironmentPropertySource) {
			return origin.getPropertyName();
		}
		return environmentName((failure.getProperty() != null) ? failure.getProperty().getName() : failure.getName());
	}

	/** {@code linli.limits.root-fields} is {@code LINLI_LIMITS_ROOTFIELDS}. */
	private static String environmentName(ConfigurationPropertyName name) {
		return name.toString().replace("-", "").replaceAll("[.\\[]", "_").replace("]", "").toUpperCase(Locale.ROOT);
	}

	private static String shortened(String value) {
		String line = value.replaceAll("\\p{Cntrl}", " ");
		return (line.length() > LONGEST) ? line.substring(0, LONGEST) + "..." : line;
	}

	private static String wanted(TypeDescriptor wanted) {
		TypeDescriptor item = (wanted.isCollection() || wanted.isArray()) ? wanted.getElementTypeDescriptor() : null;
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(Objects.requireNonNullElse(item, wanted).getType());
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
		}
		return switch (type.getSimpleName()) {
			case "Integer", "Long", "Short" -> "a whole number of at most " + most(type);
			case "Boolean" -> "true or false";
			case "Double", "Float" -> "a number";
			default -> (type == Duration.class) ? "a time such as 10s"
					: (type == DataSize.class) ? "a size such as 1MB" : "what the README says of it";
		};
	}

	private static long most(Class<?> type) {
		return (type == Long.class) ? Long.MAX_VALUE : (type == Short.class) ? Short.MAX_VALUE : Integer.MAX_VALUE;
	}

}

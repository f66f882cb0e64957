package recorder;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Why Micronaut skips a client: it is logged only by the logger for conditions, at level debug. */
final class ConditionLog {

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    /** Drops earlier messages and turns all other loggers off. */
    ConditionLog() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        Logger conditions = (Logger) LoggerFactory.getLogger("io.micronaut.context.condition.Condition");
        conditions.setAdditive(false);
        conditions.setLevel(Level.DEBUG);
        conditions.detachAndStopAllAppenders();
        conditions.addAppender(appender);
        appender.start();
    }

    List<String> aboutClients() {
        appender.stop();
        return appender.list.stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(message -> message.contains("OpenID client") || message.contains("OAuth"))
            .map(message -> message.replaceFirst("^\\* ", ""))
            .distinct()
            .sorted()
            .toList();
    }
}

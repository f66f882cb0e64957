package recorder;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Why Micronaut leaves a client out: it says so only in its log of conditions, and only when that debugs. */
final class ConditionLog {

    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    /** All that is logged before is forgotten, and everything else is silenced. */
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

package org.anamnesis.plumbing.ucum;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Answers that are worked out once. There are as many possible questions as texts: when full, it forgets them all. */
final class Remembered<Q, A> {

    private static final int MOST = 10_000;

    private final Map<Q, A> answers = new ConcurrentHashMap<>();
    private final Function<Q, A> workOut;

    Remembered(Function<Q, A> workOut) {
        this.workOut = workOut;
    }

    A of(Q question) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        A answer = workOut.apply(question);
        answers.put(question, answer);
        return answer;
    }
}

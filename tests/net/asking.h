// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http.h"

#include <QByteArray>
#include <memory>
#include <vector>

/// A question whose answer is a whole JSON document, returned as bytes. Reads errors as a dialect does: by status, with
/// `code` and `message` from the body, and a billing code among the 429s.
Query<QByteArray> jsonQuestion(const QByteArray &path, Priority priority = Priority::Normal);

/// A set-up with pauses so short that a test need not wait, and `Bearer sk-secret` as credentials.
Http::Setup setupFor(const QUrl &baseUrl);

/// Asks and keeps what comes back.
class Asker : public QObject
{
    Q_OBJECT

public:
    explicit Asker(Http *http);

    Call *ask(const Query<QByteArray> &question);
    Call *ask(const QByteArray &path, Priority priority = Priority::Normal);
    /// Asks and waits for the answer; a question never answered fails the test by an error of kind Storage.
    Result<QByteArray> get(const Query<QByteArray> &question);
    Result<QByteArray> get(const QByteArray &path);

    int count() const { return int(m_answers.size()); }
    const std::vector<Result<QByteArray>> &answers() const { return m_answers; }

private:
    Http *m_http;
    std::vector<Result<QByteArray>> m_answers;
};

/// One line for QCOMPARE: the body, or the error's description.
QByteArray text(const Result<QByteArray> &result);

/// `OK`, or the error's kind as it is spelled in the source.
QByteArray kind(const Result<QByteArray> &result);

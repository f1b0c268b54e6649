// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error_text.h"
#include "shell/ground.h"
#include "theme/icons.h"

class InkLabel;
class QLabel;
class QPushButton;

/// The line below the fields that says what a test has shown. Its place is kept free while there is nothing to say.
class ResultRow : public Ground
{
    Q_OBJECT

public:
    /// Whether the service was reached, and so knows the key.
    enum class Reached { Yes, No };

    explicit ResultRow(QWidget *parent);

    /// Whether its room is kept while it says nothing, so that nothing moves when it does. It is, at first.
    void setReserving(bool isReserving);
    void clear();
    void showAsking(const QString &host);
    void showSuccess(const text::Message &message, const QString &latency);
    /// Where a service was not reached, the key may be right all the same: *Connect anyway* is offered.
    void showFailure(const text::Message &message, Reached reached);

    /// As a person reads it; empty when nothing is shown.
    QString text() const;
    /// *Connect anyway*, for the order of Tab.
    QPushButton *action() const { return m_insist; }

Q_SIGNALS:
    void connectAnyway();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What is said, with the sign before it.
    struct Saying
    {
        text::Message message;
        Icon icon = Icon::Ellipsis;
        Ink sign = &Tokens::text2;
        bool isFailure = false;
    };
    void say(const Saying &saying, Ink ground);
    void renewInks();

    QLabel *m_sign;
    InkLabel *m_words;
    InkLabel *m_latency;
    QPushButton *m_insist;
    Saying m_saying;
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/connect_page.h"
#include "accounts/key_field.h"
#include "accounts/provider_row.h"
#include "accounts/result_row.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <memory>

/// A key that must be found nowhere.
inline const auto Secret = QStringLiteral("sk-verysecret9f3c");

/// A connect page in an active window, and hands and eyes for it.
class ConnectBench
{
public:
    ConnectBench();

    ConnectPage &page() { return m_page; }
    QSignalSpy &tests() { return m_tests; }
    QSignalSpy &given() { return m_given; }
    QSignalSpy &cancelled() { return m_cancelled; }

    KeyField *key() const { return m_page.findChild<KeyField *>(); }
    ResultRow *result() const { return m_page.findChild<ResultRow *>(); }
    QList<ProviderRow *> rows() const { return m_page.findChildren<ProviderRow *>(); }
    QLineEdit *field(const QString &name) const; ///< by its accessible name; nullptr when there is none
    QComboBox *box(const QString &name) const; ///< the same
    void choose(const QString &provider); ///< by the title of its row
    void unfold(); ///< opens *Advanced*
    QToolButton *back() const;
    QPushButton *button(const QString &text) const; ///< visible; nullptr when there is none
    bool says(const QString &text) const; ///< a visible label has exactly this text

    void type(const QString &text); ///< where the focus is
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    Connection asked() const { return m_tests.last().first().value<Connection>(); }
    Connection connection() const { return m_given.last().first().value<Connection>(); }
    /// The answer to what was asked; `id`: of another account.
    void answer(std::optional<Error> error = {}, const QString &id = {});

private:
    ConnectPage m_page;
    QSignalSpy m_tests;
    QSignalSpy m_given;
    QSignalSpy m_cancelled;
};

/// An account of Model Studio at this address.
Account accountAt(const QString &name, const QString &url);
Account singapore();
Error errorOf(ErrorKind kind);

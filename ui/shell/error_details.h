// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/error.h"

#include <QDateTime>
#include <QDialog>

class QFormLayout;

/// What exactly went wrong, for a support ticket: connection, question, status, code, the service's own words, request id
/// and time. Shows values of an Error only, which never holds a key. Open it with open(); it deletes itself.
class ErrorDetails : public QDialog
{
    Q_OBJECT

public:
    struct Incident
    {
        QString connection;
        QString asked = {}; ///< what was asked for, in words; empty when not known
        Error error;
        QDateTime at; ///< when the answer came, or did not; its zone is the one shown. Invalid when unknown
    };

    ErrorDetails(const Incident &incident, QWidget *parent);

private:
    void fill(QFormLayout *form, const Incident &incident);
    void addAnswer(QFormLayout *form, const QString &answer);
    void addRequestId(QFormLayout *form, const QString &id);
};

// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/account.h"
#include "values/error.h"
#include "values/job_key.h"

#include <QDialog>
#include <optional>
#include <vector>

class InkLabel;
class QComboBox;
class QLineEdit;
class QPushButton;

/// Asks for the id of a job, and for its connection when there are several. Stays open until the service has the job or
/// the person gives up; what the service says against it is shown below the field. Enter opens, Esc closes.
class OpenJobDialog : public QDialog
{
    Q_OBJECT

public:
    /// `accounts` may be asked now; `chosen` is the id of the one that stands first in the choice, empty for any.
    OpenJobDialog(std::vector<Account> accounts, const QString &chosen, QWidget *parent);

    /// What became of a question, of this dialog or of another.
    void takeOutcome(const JobKey &key, const std::optional<Error> &failure);

Q_SIGNALS:
    void wanted(const JobKey &key);
    void opened(const JobKey &key);

private:
    void layOut(QWidget *choice);
    QWidget *makeChoice(const QString &chosen);
    void trim(const QString &text);
    void ask();
    void update();
    void say(const QString &sentence, bool isProblem);
    const Account *account() const;

    const std::vector<Account> m_accounts;
    JobKey m_asked; ///< null while nothing is asked
    QLineEdit *m_id;
    QComboBox *m_choice = nullptr; ///< only with several accounts
    InkLabel *m_message;
    QPushButton *m_open;
};
